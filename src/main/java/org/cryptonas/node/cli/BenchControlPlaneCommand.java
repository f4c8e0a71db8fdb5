package org.cryptonas.node.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.cryptonas.node.bench.ControlPlaneBench;
import org.cryptonas.node.bench.ControlPlanePlan;
import org.cryptonas.node.bench.ControlPlaneReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how much a coordinator manages. */
@Command(
    name = "control-plane",
    description = {
      "Measure how many results a second a coordinator keeps, what it adds to trainings, and how",
      "long a search takes to go on. Trainers are stubs that answer after a set time; actors,",
      "messages, costs and the journal (H2, in a temporary folder) are real. Random patterns climb",
      "a ladder. Takes minutes; what else runs on the machine counts against it."
    },
    footer = {
      "",
      "Examples:",
      "  " + CryptoNas.PROGRAM + " bench control-plane",
      "  "
          + CryptoNas.PROGRAM
          + " bench control-plane --stubs 64 --processes 1 --results 0 --seconds 1 --events 1000",
    })
final class BenchControlPlaneCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--stubs",
      split = ",",
      paramLabel = "N",
      description = "Numbers of trainers, each measured apart. Default: 1,4,16,64,256.")
  private List<Integer> stubs = List.of(1, 4, 16, 64, 256);

  @Option(
      names = "--processes",
      split = ",",
      paramLabel = "N",
      description = "1: trainers beside the coordinator; N: in N - 1 more. Default: 1,3.")
  private List<Integer> processes = List.of(1, 3);

  @Option(
      names = "--rungs",
      paramLabel = "N",
      description = "Rungs of the ladder; half of each climbs to the next. Default: 1.")
  private int rungs = 1;

  @Option(
      names = "--results",
      paramLabel = "N",
      description = "Most results of trainings that take no time; 0 for none. Default: 10000.")
  private int results = 10_000;

  @Option(
      names = "--evaluations",
      paramLabel = "N",
      description = {
        "Trainings of a set time that 64 trainers do, fewer trainers as many each; 0 for none.",
        "Default: 10000."
      })
  private int evaluations = 10_000;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "How long each of these takes. Default: 0.1, for one of a second.")
  private double seconds = 0.1;

  @Option(
      names = "--events",
      split = ",",
      paramLabel = "N",
      description = {
        "Numbers of events after which searches go on: one at its lessons, one on its ladder.",
        "Default: 1000,10000,100000."
      })
  private List<Integer> events = List.of(1_000, 10_000, 100_000);

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    ControlPlaneReport report = new ControlPlaneBench(plan(), line -> say(err, line)).run();
    return common.print(report, report::table);
  }

  private ControlPlanePlan plan() {
    try {
      return new ControlPlanePlan(
          stubs,
          processes,
          rungs,
          results,
          evaluations,
          Duration.ofNanos((long) (seconds * NANOS)),
          events);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
