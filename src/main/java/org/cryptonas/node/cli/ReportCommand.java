package org.cryptonas.node.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cryptonas.format.Documents;
import org.cryptonas.node.report.Report;
import org.cryptonas.node.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report of a run again. */
@Command(
    name = "report",
    description = {
      "Write report.html into the folder of a run: one file to hand on, with the frontier, its",
      "networks, their latency by layer, the configuration, and how to make it again."
    },
    footer = {"", "Example:", "  " + CryptoNas.PROGRAM + " report runs/20261122-171500-seed1"})
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "RUN", description = "Folder of the run.")
  private Path run = Path.of("");

  @Override
  public Integer call() throws IOException {
    Path report = Report.write(RunFolder.existing(run));
    PrintWriter out = spec.commandLine().getOut();
    if (common.json()) {
      out.print(Documents.text(Map.of("report", report.toString())));
    } else {
      out.println(report);
    }
    out.flush();
    return 0;
  }
}
