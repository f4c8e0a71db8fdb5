package org.cryptonas.node.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.cryptonas.node.bench.CostBench;
import org.cryptonas.node.bench.CostBenchReport;
import org.cryptonas.protocol.Protocols;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how fast networks are costed. */
@Command(
    name = "cost",
    description = {
      "Measure how often a second one core costs CNet2-CIFAR-10: every step anew, steps of one",
      "shape once, and as a search does it. What else runs on the machine counts against it."
    },
    footer = {"", "Example:", "  " + CryptoNas.PROGRAM + " bench cost --protocol delphi"})
final class BenchCostCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      description = "Protocol to cost under. Default: delphi.")
  private String protocol = "delphi";

  @Option(
      names = "--forks",
      paramLabel = "N",
      description = "Virtual machines that measure, one after another. Default: 2.")
  private int forks = 2;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "Measured seconds of each, after as many to warm up. Default: 5.")
  private int seconds = 5;

  @Override
  public Integer call() {
    requireSense();
    PrintWriter err = spec.commandLine().getErr();
    CostBench bench = new CostBench(forks, seconds, Duration.ofSeconds(1));
    CostBenchReport report = bench.run(protocol, line -> say(err, line));
    return common.print(report, report::table);
  }

  private void requireSense() {
    try {
      Protocols.named(protocol);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    if (forks < 1 || seconds < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "%d forks of %d seconds given, expected at least 1 of each".formatted(forks, seconds));
    }
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
