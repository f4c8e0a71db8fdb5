package org.cryptonas.node.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.progress.FrontierTable;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.node.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the frontier of a run again. */
@Command(
    name = "frontier",
    description = "Print the frontier of a run again.",
    footer = {"", "Example:", "  " + CryptoNas.PROGRAM + " frontier runs/20261122-171500-seed1"})
final class FrontierCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private RunArgument run = new RunArgument();

  @Override
  public Integer call() throws IOException {
    FrontierDocument document = read(run.folder());
    return common.print(document, () -> text(document));
  }

  private static String text(FrontierDocument document) {
    return FrontierTable.lines(document).stream()
        .map(line -> line + System.lineSeparator())
        .collect(Collectors.joining());
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
