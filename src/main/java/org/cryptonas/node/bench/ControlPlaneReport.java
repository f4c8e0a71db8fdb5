package org.cryptonas.node.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a coordinator manages on this machine.
 *
 * @param rates ladders whose trainings take no time
 * @param overheads ladders whose trainings take a set time
 * @param recoveries searches that went on
 */
public record ControlPlaneReport(
    List<Climb> rates, List<Climb> overheads, List<Recovery> recoveries) {
  private static final double MILLIS = 1000;
  private static final double PERCENT = 100;
  private static final double MEBIBYTE = 1 << 20;

  /**
   * A ladder climbed by stubs.
   *
   * @param stubs trainers
   * @param processes 1 where the stubs are in the coordinator's; otherwise they share the others
   * @param trainingSeconds how long each training took its stub
   * @param results kept with all stubs at hand
   * @param seconds in which they were
   * @param idealSeconds in which the stubs would have had them, were nothing to wait for
   */
  public record Climb(
      int stubs,
      int processes,
      double trainingSeconds,
      int results,
      double seconds,
      double idealSeconds) {
    static Climb of(int stubs, int processes, Duration training, Timeline timeline) {
      double each = inSeconds(training);
      int rounds = (timeline.results() + stubs - 1) / stubs;
      return new Climb(
          stubs, processes, each, timeline.results(), inSeconds(timeline.climb()), rounds * each);
    }

    /** Results kept a second. */
    public double perSecond() {
      return results / seconds;
    }

    /** What came on top of the ideal, as a share of it. */
    public double overhead() {
      return seconds / idealSeconds - 1;
    }

    /** The same in milliseconds a training: from its end to the beginning of the stub's next. */
    public double millisBetween() {
      return MILLIS * trainingSeconds * overhead();
    }

    private String rateRow() {
      return String.format(
          Locale.ROOT, "%6d %9d %,9d %,11.0f%n", stubs, processes, results, perSecond());
    }

    private String overheadRow() {
      return String.format(
          Locale.ROOT,
          "%6d %9d %,9d %9.2f s %10.1f %% %12.1f ms %12.2f %%%n",
          stubs,
          processes,
          results,
          trainingSeconds,
          PERCENT * overhead(),
          millisBetween(),
          PERCENT * millisBetween() / MILLIS);
    }
  }

  /**
   * A search that went on.
   *
   * @param mix what its events are mostly of
   * @param events that its journal had
   * @param openSeconds until the journal's file was open and its tables found in order
   * @param recoverySeconds from asking the journal until everything is remembered and the search's
   *     actors are made
   * @param workSeconds from asking the journal until it is kept that a trainer has a task
   * @param bytes of the journal on disk, closed
   */
  public record Recovery(
      String mix,
      long events,
      double openSeconds,
      double recoverySeconds,
      double workSeconds,
      long bytes) {
    static Recovery of(String mix, Duration opening, Timeline timeline, long bytes) {
      return new Recovery(
          mix,
          timeline.past(),
          inSeconds(opening),
          inSeconds(timeline.recovery()),
          inSeconds(timeline.work()),
          bytes);
    }

    private String row() {
      return String.format(
          Locale.ROOT,
          "%-8s %,9d %8.2f s %8.2f s %8.2f s %8.1f MiB%n",
          mix,
          events,
          openSeconds,
          recoverySeconds,
          workSeconds,
          bytes / MEBIBYTE);
    }
  }

  public ControlPlaneReport {
    rates = List.copyOf(rates);
    overheads = List.copyOf(overheads);
    recoveries = List.copyOf(recoveries);
  }

  /** The report for people. */
  public String table() {
    return Stream.of(
            rows("trainings of no time", RATES, rates.stream().map(Climb::rateRow)),
            rows("trainings of a set time", OVERHEADS, overheads.stream().map(Climb::overheadRow)),
            rows("going on", RECOVERIES, recoveries.stream().map(Recovery::row)))
        .collect(Collectors.joining());
  }

  private static final String RATES = " stubs processes   results    a second";
  private static final String OVERHEADS =
      " stubs processes   results    training     overhead       between of one second";
  private static final String RECOVERIES =
      "mix         events       open   remember       work      journal";

  private static String rows(String title, String header, Stream<String> rows) {
    String body = rows.collect(Collectors.joining());
    return body.isEmpty() ? "" : "%s%n%s%n%s".formatted(title, header, body);
  }

  static double inSeconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
