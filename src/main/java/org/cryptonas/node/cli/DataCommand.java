package org.cryptonas.node.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.cryptonas.data.DatasetSettings;
import org.cryptonas.data.DatasetSummary;
import org.cryptonas.data.Datasets;
import org.cryptonas.node.session.DatasetRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes sure that the dataset is on this machine. */
@Command(
    name = "data",
    description = "Find the dataset or fetch it, check it, and say where it is.",
    footer = {"", "Example:", "  " + CryptoNas.PROGRAM + " data --dataset fashion-mnist"})
final class DataCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private DatasetOptions configured = new DatasetOptions();

  @Override
  public Integer call() {
    DatasetSettings wanted =
        DatasetRequest.of(configured.configuration(configured.assignments()).settings().dataset());
    PrintWriter err = spec.commandLine().getErr();
    DatasetSummary summary = Datasets.standard().fetch(wanted, err::println);
    err.flush();
    return common.print(summary, () -> summary + System.lineSeparator());
  }
}
