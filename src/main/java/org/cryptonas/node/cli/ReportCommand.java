package org.cryptonas.node.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cryptonas.node.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the report of a run again. */
@Command(
    name = "report",
    description = {
      "Write report.html into the folder of a run: one file to hand on, with the frontier, its",
      "networks, their latency by layer, the configuration, and how to make it again."
    },
    footer = {"", "Example:", "  " + CryptoNas.PROGRAM + " report runs/20261122-171500-seed1"})
final class ReportCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private RunArgument run = new RunArgument();

  @Override
  public Integer call() throws IOException {
    Path report = Report.write(run.begun());
    return common.print(Map.of("report", report.toString()), () -> report + System.lineSeparator());
  }
}
