package org.cryptonas.node.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What several trainers make of the shared weights.
 *
 * @param images that every measurement trains on, over all its trainers
 * @param speeds one a round and number of trainers
 * @param examined one a seed and number of trainers
 */
public record LessonBenchReport(long images, List<Speed> speeds, List<Examined> examined) {
  /**
   * Images a second.
   *
   * @param round from 1
   * @param trainers at work
   * @param sharing whether they taught the same weights; if not, each had its own
   * @param imagesPerSecond trained on, all trainers together, weight exchange included
   */
  public record Speed(int round, int trainers, boolean sharing, double imagesPerSecond) {}

  /**
   * Accuracies of the exam's patterns.
   *
   * @param seed of everything random
   * @param trainers that were at work
   * @param accuracies on validation images, one a pattern
   */
  public record Examined(long seed, int trainers, List<Double> accuracies) {
    public Examined {
      accuracies = List.copyOf(accuracies);
    }

    /** Mean accuracy, from 0 to 1. */
    public double mean() {
      return accuracies.stream().mapToDouble(x -> x).average().orElse(0);
    }
  }

  public LessonBenchReport {
    speeds = List.copyOf(speeds);
    examined = List.copyOf(examined);
  }

  /** The report for people. */
  public String table() {
    String header = String.format(Locale.ROOT, "%,d images each%n", images);
    return Stream.of(Stream.of(header), speedRows(), examRows())
        .flatMap(rows -> rows)
        .collect(Collectors.joining());
  }

  private Stream<String> speedRows() {
    return speeds.stream()
        .map(speed -> new Row(speed.trainers(), speed.sharing()))
        .distinct()
        .sorted(Comparator.comparingInt(Row::trainers).thenComparing(Row::apart))
        .map(this::row);
  }

  private record Row(int trainers, boolean sharing) {
    boolean apart() {
      return !sharing;
    }

    boolean has(Speed speed) {
      return speed.trainers() == trainers && speed.sharing() == sharing;
    }
  }

  private String row(Row row) {
    List<Speed> its = speeds.stream().filter(row::has).toList();
    return String.format(
        Locale.ROOT,
        "%2d trainers %,8.0f images/s, median of %d; %.2f times one trainer, median by round%s%n",
        row.trainers(),
        median(its.stream().mapToDouble(Speed::imagesPerSecond)),
        its.size(),
        median(its.stream().flatMapToDouble(this::ratio)),
        row.sharing() ? "" : "; each with weights of its own");
  }

  /** Held against one trainer's speed in the same round; none where one was not measured. */
  private DoubleStream ratio(Speed speed) {
    return speeds.stream()
        .filter(one -> one.trainers() == 1 && one.round() == speed.round())
        .mapToDouble(one -> speed.imagesPerSecond() / one.imagesPerSecond());
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private Stream<String> examRows() {
    return examined.stream()
        .map(
            exam ->
                String.format(
                    Locale.ROOT,
                    "seed %d, %2d trainers: mean accuracy of %d patterns %.2f %%%n",
                    exam.seed(),
                    exam.trainers(),
                    exam.accuracies().size(),
                    100 * exam.mean()));
  }
}
