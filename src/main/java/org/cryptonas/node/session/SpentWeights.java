package org.cryptonas.node.session;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.state.WeightUse;
import org.cryptonas.search.weights.FolderSweeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes a run's weights that the run needs no more. It hears of what is kept and was written
 * down, so that neither a run that is resumed nor the files of its frontier can want them; what
 * happened before a run was resumed is heard again, and left to be deleted if it was not.
 */
final class SpentWeights {
  private static final Logger LOG = LoggerFactory.getLogger(SpentWeights.class);

  /** Longer than a file is being written. */
  private static final Duration TO_WRITE = Duration.ofMinutes(10);

  private final WeightUse use = new WeightUse();
  private final FolderSweeper sweeper;

  SpentWeights(FolderSweeper sweeper) {
    this.sweeper = sweeper;
  }

  /** Something is kept. */
  void after(SearchEvent event) {
    List<String> spent = use.after(event);
    if (!spent.isEmpty()) {
      sweeper.sweep(spent, Set.of());
    }
    if (event instanceof SearchEvent.Finished finished && finished.ending().isFinal()) {
      sweeper.keepOnly(use.needed()); // nothing is on its way any more that would count
    }
  }

  /** Everything that happened before this process. */
  void past(List<SearchEvent> events) {
    try {
      sweeper.folder().deleteUnfinished(Instant.now().minus(TO_WRITE));
    } catch (IOException e) {
      LOG.warn("weights that were not written to their end cannot be deleted: {}", e.toString());
    }
    List<String> spent = events.stream().flatMap(event -> use.after(event).stream()).toList();
    sweeper.sweep(spent, use.needed());
  }
}
