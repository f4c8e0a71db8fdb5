package org.cryptonas.node.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cryptonas.format.Documents;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.progress.FrontierTable;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.node.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the frontier of a run again. */
@Command(
    name = "frontier",
    description = "Print the frontier of a run again.",
    footer = {"", "Example:", "  " + CryptoNas.PROGRAM + " frontier runs/20261122-171500-seed1"})
final class FrontierCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "RUN", description = "Folder of the run.")
  private Path run = Path.of("");

  @Override
  public Integer call() throws IOException {
    FrontierDocument document = read(new RunFolder(run));
    PrintWriter out = spec.commandLine().getOut();
    if (common.json()) {
      out.print(Documents.text(document));
    } else {
      FrontierTable.lines(document).forEach(out::println);
    }
    out.flush();
    return 0;
  }

  private static FrontierDocument read(RunFolder folder) throws IOException {
    return folder
        .frontier()
        .orElseThrow(
            () ->
                new CommandFailedException(
                    "%s holds no frontier.json, expected the folder of a run"
                        .formatted(folder.root())));
  }
}
