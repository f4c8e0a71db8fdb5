package org.cryptonas.node.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.cryptonas.nn.bench.BenchOptions;
import org.cryptonas.nn.bench.BenchReport;
import org.cryptonas.nn.bench.TrainingBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures training steps, and holds them against Python's PyTorch where asked to. */
@Command(
    name = "training",
    description = {
      "Measure training: images a second, memory, and the share of the machine's GEMM peak.",
      "Takes minutes; what else runs on the machine counts against it."
    },
    footer = {"", "Example:", "  " + CryptoNas.PROGRAM + " bench training --against-pytorch"})
final class BenchTrainingCommand implements Callable<Integer> {
  private static final BenchOptions STANDARD = BenchOptions.standard(false);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--against-pytorch",
      description = "Time the same step in Python's PyTorch, in turns with ours.")
  private boolean againstPytorch;

  @Option(
      names = "--case",
      split = ",",
      paramLabel = "NAME",
      description = "Networks: A (1x28x28), B (3x32x32), tiny (for a trial). Default: A,B.")
  private List<String> cases = STANDARD.cases();

  @Option(
      names = "--threads",
      split = ",",
      paramLabel = "N",
      description = "Threads to measure with, each apart. Default: 1,2.")
  private List<Integer> threads = STANDARD.threads();

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "Timed blocks whose median is reported. Default: 5.")
  private int repeats = STANDARD.repeats();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    BenchReport report = TrainingBench.run(options(), line -> say(err, line));
    return common.print(report, report::table);
  }

  private BenchOptions options() {
    try {
      return new BenchOptions(
          cases, threads, repeats, STANDARD.blockSeconds(), STANDARD.memorySteps(), againstPytorch);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
