package org.cryptonas.node;

import akka.stream.javadsl.Sink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cryptonas.format.Documents;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.journal.JournalHost;
import org.cryptonas.node.run.Provenance;
import org.cryptonas.node.run.RunFolder;
import org.cryptonas.search.event.FrontierPoint;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.journal.JournalReader;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.state.Budgets;
import org.cryptonas.search.state.SearchMemory;

/**
 * What a run's journal keeps, read by somebody else than the run.
 *
 * @param settings of the run
 * @param events every one, in order
 */
record KeptEvents(SearchSettings settings, List<SearchEvent> events) {
  private static final int SECONDS = 60;

  /** Of a run that nobody runs. */
  static KeptEvents of(RunFolder folder) throws Exception {
    SearchSettings settings =
        Configuration.of(Optional.of(folder.configuration()), List.of()).settings();
    String run = Documents.read(folder.provenance(), Provenance.class).id();
    try (JournalHost journal = JournalHost.open(JournalHost.h2(1000), folder.root(), "reader")) {
      return new KeptEvents(
          settings,
          new JournalReader(journal.system())
              .events(run)
              .runWith(Sink.seq(), journal.system())
              .toCompletableFuture()
              .get(SECONDS, TimeUnit.SECONDS));
    }
  }

  <E extends SearchEvent> List<E> all(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The tasks that came to their end, in order. */
  List<TaskId> settled() {
    return events.stream().flatMap(event -> event.settled().stream()).toList();
  }

  /** The frontier that follows from all of them. */
  List<FrontierPoint> frontier() {
    SearchMemory memory =
        SearchMemory.initial(
            Budgets.of(settings.budgets()), settings.ladder(), settings.convergence());
    for (SearchEvent event : events) {
      memory = memory.updated(event);
    }
    return memory.frontier().front().points();
  }
}
