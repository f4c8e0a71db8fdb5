package org.cryptonas.node.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.FileTree;
import org.cryptonas.nn.ComputeDevice;
import org.cryptonas.policy.PatternSpace;
import org.cryptonas.policy.Policies;
import org.cryptonas.policy.Policy;
import org.cryptonas.policy.RandomPolicy;
import org.cryptonas.search.SearchParts;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.state.Seeds;
import org.cryptonas.search.state.Syllabus;
import org.cryptonas.search.weights.WeightFolder;

/**
 * Measures the training of shared weights by one trainer and by several: how fast, and how good the
 * weights are after the same number of images.
 *
 * @param settings lessons, exam, space and training; patterns are drawn at random
 * @param data what to train on
 * @param trainers each number is measured
 */
public record LessonBench(SearchSettings settings, Dataset data, List<Integer> trainers) {
  public LessonBench {
    trainers = List.copyOf(trainers);
  }

  /**
   * Measures in rounds. In each, every number of trainers teaches all lessons to fresh weights, one
   * after the other and in turns first: what else the machine does meets all alike. One round
   * before warms up and is not counted.
   *
   * @param rounds whose speed is reported; 0 for none
   * @param seeds whose weights are examined; each number of trainers with each
   * @param progress told what is measured next
   */
  public LessonBenchReport run(int rounds, List<Long> seeds, Consumer<String> progress)
      throws IOException {
    List<LessonBenchReport.Speed> speeds = new ArrayList<>();
    for (int round = 0; rounds > 0 && round <= rounds; round++) {
      for (int count : inTurns(round)) {
        progress.accept(
            "%s: %d trainers".formatted(round == 0 ? "warming up" : "round " + round, count));
        double speed = measured(count, settings.seed(), false).imagesPerSecond();
        if (round > 0) {
          speeds.add(new LessonBenchReport.Speed(round, count, speed));
        }
      }
    }
    return new LessonBenchReport(imagesOfEach(), speeds, examined(seeds, progress));
  }

  private List<LessonBenchReport.Examined> examined(List<Long> seeds, Consumer<String> progress)
      throws IOException {
    List<LessonBenchReport.Examined> examined = new ArrayList<>();
    for (long seed : seeds) {
      for (int count : trainers) {
        progress.accept("seed %d: %d trainers".formatted(seed, count));
        examined.add(measured(count, seed, true).examined());
        progress.accept(
            String.format(
                Locale.ROOT, "mean accuracy %.4f", examined.get(examined.size() - 1).mean()));
      }
    }
    return examined;
  }

  private long imagesOfEach() {
    return Syllabus.of(settings, settings.seed()).images();
  }

  private List<Integer> inTurns(int round) {
    List<Integer> turns = new ArrayList<>(trainers);
    Collections.rotate(turns, round);
    return turns;
  }

  private record Measured(double imagesPerSecond, LessonBenchReport.Examined examined) {}

  private Measured measured(int count, long seed, boolean exam) throws IOException {
    Path folder = Files.createTempDirectory("cryptonas-bench-");
    try (Policy policy = policy(seed)) {
      LessonRun run = new LessonRun(parts(folder), Syllabus.of(settings, seed), policy, count);
      double speed = run.imagesPerSecond();
      List<Double> scores = exam ? run.examined() : List.of();
      return new Measured(speed, new LessonBenchReport.Examined(seed, count, scores));
    } finally {
      new FileTree(folder).delete();
    }
  }

  private SearchParts parts(Path folder) {
    return SearchParts.of(settings, data, new WeightFolder(folder), ComputeDevice.CPU);
  }

  private Policy policy(long seed) {
    return Policies.create(
        RandomPolicy.NAME,
        new PatternSpace(settings.space().depth(), settings.space().kernels()),
        settings.policy().settings(),
        Seeds.of(seed, "policy"));
  }
}
