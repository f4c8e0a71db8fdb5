package org.cryptonas.node.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.cryptonas.data.FileTree;
import org.cryptonas.node.config.Configuration;

/**
 * Has stubs climb a ladder: random patterns, scaled and costed before, so that nothing but the
 * ladder is measured.
 *
 * @param rungs of the ladder
 */
record ClimbBench(int rungs) {
  /**
   * Measures a ladder in a fresh journal.
   *
   * @param results about so many are to be had
   * @param training how long each takes
   */
  ControlPlaneReport.Climb measured(int stubs, int processes, int results, Duration training)
      throws IOException {
    Configuration configuration =
        StubLoad.ladder(candidates(results), rungs, processes == 1 ? stubs : 0);
    Path folder = Files.createTempDirectory("cryptonas-bench-");
    try (StubSearch search = new StubSearch(configuration, folder, training);
        StubNodes nodes = new StubNodes(search.address(), processes - 1, stubs, training)) {
      nodes.awaitJoined();
      search.remember(LadderEve.of(configuration).events());
      Timeline timeline = new Timeline(stubs, Long.MAX_VALUE);
      search.begin(timeline);
      return ControlPlaneReport.Climb.of(stubs, processes, training, timeline.awaitEnd());
    } finally {
      new FileTree(folder).delete();
    }
  }

  /** As many as have so many trainings on all rungs. */
  private int candidates(int results) {
    return (int) Math.ceil(results / (2 - Math.pow(0.5, rungs - 1.0)));
  }
}
