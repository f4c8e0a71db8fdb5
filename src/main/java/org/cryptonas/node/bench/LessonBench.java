package org.cryptonas.node.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.LongStream;
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
  /** Of so many lessons one is enough to warm up. */
  private static final int WARMING_UP = 6;

  public LessonBench {
    trainers = List.copyOf(trainers);
  }

  /**
   * Measures in rounds. In each, every number of trainers teaches all lessons to fresh weights, one
   * after the other and in turns first: what else the machine does meets all alike. Several teach
   * weights of their own as well, each a part of the lessons: what the machine gives when nothing
   * is shared. One round of fewer lessons before warms up and is not counted.
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
        List<LessonBenchReport.Speed> measured = speeds(round, count);
        speeds.addAll(round == 0 ? List.of() : measured);
      }
    }
    return new LessonBenchReport(imagesOfEach(), speeds, examined(seeds, progress));
  }

  private List<LessonBenchReport.Speed> speeds(int round, int count) throws IOException {
    double shared = measured(count, lessons(round, 0), false).imagesPerSecond();
    LessonBenchReport.Speed sharing = new LessonBenchReport.Speed(round, count, true, shared);
    return count == 1
        ? List.of(sharing)
        : List.of(sharing, new LessonBenchReport.Speed(round, count, false, apart(round, count)));
  }

  private Syllabus lessons(int round, long number) {
    Syllabus all = Syllabus.of(settings, settings.seed() + number);
    return round == 0 ? all.part(WARMING_UP) : all;
  }

  private double apart(int round, int count) {
    List<CompletableFuture<Double>> runs =
        LongStream.range(0, count)
            .mapToObj(number -> lessons(round, number).part(count))
            .map(part -> CompletableFuture.supplyAsync(() -> alone(part)))
            .toList();
    return runs.stream().mapToDouble(CompletableFuture::join).sum();
  }

  /** Images a second of one trainer that teaches its part of the lessons to weights of its own. */
  private double alone(Syllabus part) {
    try {
      return measured(1, part, false).imagesPerSecond();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<LessonBenchReport.Examined> examined(List<Long> seeds, Consumer<String> progress)
      throws IOException {
    List<LessonBenchReport.Examined> examined = new ArrayList<>();
    for (long seed : seeds) {
      for (int count : trainers) {
        progress.accept("seed %d: %d trainers".formatted(seed, count));
        examined.add(measured(count, Syllabus.of(settings, seed), true).examined());
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

  private Measured measured(int count, Syllabus syllabus, boolean exam) throws IOException {
    Path folder = Files.createTempDirectory("cryptonas-bench-");
    try (Policy policy = policy(syllabus.seed())) {
      LessonRun run = new LessonRun(parts(folder), syllabus, policy, count);
      double speed = run.imagesPerSecond();
      List<Double> scores = exam ? run.examined() : List.of();
      return new Measured(speed, new LessonBenchReport.Examined(syllabus.seed(), count, scores));
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
