package org.cryptonas.node.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cryptonas.search.event.EventSamples;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.journal.JournalReader;
import org.cryptonas.search.settings.JournalSettings;

/**
 * How fast a journal keeps events, and how long it takes to open one; actors-docs/actors/journal.md
 * has the figures. Arguments: {@code h2} or {@code postgresql}, then numbers of events.
 */
final class JournalMeasurement {
  private static final String RUN = "measured";
  private static final int SENDERS = 64;
  private static final int SNAPSHOT_EVERY = 1000;
  private static final double NANOS = 1e9;

  private JournalMeasurement() {}

  public static void main(String... arguments) throws Exception {
    if (arguments[0].equals("h2")) {
      for (String count : Arrays.asList(arguments).subList(1, arguments.length)) {
        measure(JournalHost.h2(SNAPSHOT_EVERY), Integer.parseInt(count));
      }
      return;
    }
    try (PostgresServer server = PostgresServer.start()) {
      for (String count : Arrays.asList(arguments).subList(1, arguments.length)) {
        measure(server.settings("events" + count, SNAPSHOT_EVERY), Integer.parseInt(count));
      }
    }
  }

  private static void measure(JournalSettings settings, int events) throws Exception {
    Path folder = Files.createTempDirectory("journal");
    double each = eachAlone(settings, Files.createTempDirectory("journal"));
    double writing = written(settings, folder, events);
    double recovery = recovered(settings, folder, events);
    double reading = read(settings, folder, events);
    System.out.printf(
        Locale.ROOT,
        "%d events: kept %.0f/s from %d senders (%.1f ms for one alone), recovered in %.2f s, read in %.2f s,"
            + " %d bytes%n",
        events,
        events / writing,
        SENDERS,
        1000 * each,
        recovery,
        reading,
        size(folder));
  }

  private static double eachAlone(JournalSettings settings, Path folder) throws Exception {
    try (JournalHost journal = JournalHost.open(settings, folder, "alone")) {
      journal.next();
      long start = System.nanoTime();
      for (int event = 1; event <= 200; event++) {
        journal.keep(List.of(sample(event)));
        journal.await(event);
      }
      return (System.nanoTime() - start) / NANOS / 200;
    }
  }

  /** Each sender waits for what it sent before it sends more, as a trainer does. */
  private static double written(JournalSettings settings, Path folder, int events)
      throws Exception {
    try (JournalHost journal = JournalHost.open(settings, folder, RUN)) {
      journal.next();
      long start = System.nanoTime();
      int sent = 0;
      for (int kept = 0; kept < events; ) {
        for (; sent < Math.min(events, kept + SENDERS); sent++) {
          journal.keep(List.of(sample(sent)));
        }
        kept = (int) ((JournalHost.Kept) journal.next()).last();
      }
      return (System.nanoTime() - start) / NANOS;
    }
  }

  private static double recovered(JournalSettings settings, Path folder, int events)
      throws Exception {
    long start = System.nanoTime();
    try (JournalHost journal = JournalHost.open(settings, folder, RUN)) {
      require(((JournalHost.Recovered) journal.next()).memory().events() == events);
      return (System.nanoTime() - start) / NANOS;
    }
  }

  private static double read(JournalSettings settings, Path folder, int events) throws Exception {
    try (JournalHost journal = JournalHost.open(settings, folder, "another")) {
      journal.next();
      long start = System.nanoTime();
      int read =
          new JournalReader(journal.system())
              .events(RUN)
              .runFold(0, (count, event) -> count + 1, journal.system())
              .toCompletableFuture()
              .get(60, TimeUnit.SECONDS);
      require(read == events);
      return (System.nanoTime() - start) / NANOS;
    }
  }

  private static SearchEvent sample(int number) {
    List<SearchEvent> samples = EventSamples.all();
    return samples.get(number % samples.size());
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      List<Path> all = new ArrayList<>(files.toList());
      return IntStream.range(0, all.size()).mapToLong(i -> all.get(i).toFile().length()).sum();
    }
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("events are missing");
    }
  }
}
