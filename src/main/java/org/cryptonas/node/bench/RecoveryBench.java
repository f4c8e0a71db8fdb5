package org.cryptonas.node.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.cryptonas.data.FileTree;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.search.event.SearchEvent;

/**
 * Has searches of stubs go on that were stopped.
 *
 * @param rungs of a ladder
 */
record RecoveryBench(int rungs) {
  private static final int TRAINERS = 64;

  /** At least so many events a candidate has: scaled, priced, begun, evaluated. */
  private static final int EVENTS_A_CANDIDATE = 4;

  /** A search that was stopped at its lessons, of which a search has the most events. */
  ControlPlaneReport.Recovery afterLessons(int events) throws IOException {
    return measured("lessons", events, StubLoad.lessons(TRAINERS), List.of());
  }

  /** A search that was stopped on its ladder. */
  ControlPlaneReport.Recovery onTheLadder(int events) throws IOException {
    Configuration ladder = StubLoad.ladder(events / EVENTS_A_CANDIDATE, rungs, TRAINERS);
    return measured("ladder", events, ladder, LadderEve.of(ladder).events());
  }

  private static ControlPlaneReport.Recovery measured(
      String mix, int events, Configuration configuration, List<SearchEvent> eve)
      throws IOException {
    Path folder = Files.createTempDirectory("cryptonas-bench-");
    try {
      written(configuration, folder, events, eve);
      long bytes = size(folder);
      try (StubSearch search = new StubSearch(configuration, folder, Duration.ZERO)) {
        Timeline timeline = new Timeline(1, events);
        search.begin(timeline);
        return ControlPlaneReport.Recovery.of(mix, search.opening(), timeline, bytes);
      }
    } finally {
      new FileTree(folder).delete();
    }
  }

  private static void written(
      Configuration configuration, Path folder, int events, List<SearchEvent> eve) {
    try (StubSearch search = new StubSearch(configuration, folder, Duration.ZERO)) {
      search.remember(eve);
      Timeline timeline = new Timeline(TRAINERS, events);
      search.begin(timeline);
      timeline.awaitEvents();
      search.stop();
      timeline.awaitEnd();
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(RecoveryBench::bytes).sum();
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
