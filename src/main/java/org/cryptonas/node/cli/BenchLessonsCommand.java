package org.cryptonas.node.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.Datasets;
import org.cryptonas.nn.EngineReport;
import org.cryptonas.nn.NativeRuntime;
import org.cryptonas.node.bench.LessonBench;
import org.cryptonas.node.bench.LessonBenchReport;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.node.session.DatasetRequest;
import org.cryptonas.search.settings.SearchSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the training of shared weights by one trainer and by several. */
@Command(
    name = "lessons",
    description = {
      "Measure how fast trainers teach the shared weights together, their exchange over the disk",
      "included, and how accurate patterns are on these weights after the same number of images.",
      "Lessons, exam and dataset are the configuration's. Takes minutes; what else runs counts."
    },
    footer = {
      "",
      "Examples:",
      "  " + CryptoNas.PROGRAM + " bench lessons --trainers 1,2 --rounds 5 --set lessons.count=12",
      "  " + CryptoNas.PROGRAM + " bench lessons --trainers 1,2,4 --rounds 0 --seeds 1,2,3",
    })
final class BenchLessonsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  @Option(
      names = "--trainers",
      split = ",",
      paramLabel = "N",
      description = "Numbers of trainers to measure, each apart. Default: 1,2.")
  private List<Integer> trainers = List.of(1, 2);

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of each trainer. Default: 1.")
  private int threads = 1;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds whose median speed is reported; 0 for none. Default: 3.")
  private int rounds = 3;

  @Option(
      names = "--seeds",
      split = ",",
      paramLabel = "N",
      description = "Seeds whose weights are examined. Default: none.")
  private List<Long> seeds = List.of();

  @Override
  public Integer call() throws IOException {
    requireSense();
    PrintWriter err = spec.commandLine().getErr();
    List<Assignment> assignments = new ArrayList<>(configuration.assignments());
    assignments.add(Assignment.parse("policy.name=random")); // as the bench draws: nothing beside
    SearchSettings settings = configuration.configuration(assignments).settings();
    NativeRuntime.prepare(threads);
    EngineReport.load();
    Dataset data =
        Datasets.standard().load(DatasetRequest.of(settings.dataset()), line -> say(err, line));
    LessonBenchReport report =
        new LessonBench(settings, data, trainers).run(rounds, seeds, line -> say(err, line));
    return common.print(report, report::table);
  }

  private void requireSense() {
    if (threads < 1 || rounds < 0 || trainers.stream().anyMatch(count -> count < 1)) {
      throw new ParameterException(
          spec.commandLine(),
          "%s trainers of %d threads in %d rounds given, expected at least 1, 1 and 0"
              .formatted(trainers, threads, rounds));
    }
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
