package org.cryptonas.node.session;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cryptonas.node.live.LiveSearch;
import org.cryptonas.node.live.Pricing;
import org.cryptonas.node.progress.Display;
import org.cryptonas.node.progress.SearchProgress;
import org.cryptonas.node.progress.SmallSearch;
import org.cryptonas.node.progress.Workload;
import org.cryptonas.node.run.RecordedSearch;
import org.cryptonas.node.run.RunFolder;
import org.cryptonas.node.run.RunWriter;
import org.cryptonas.node.run.SearchRecord;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TrainerProgress;
import org.cryptonas.search.weights.FolderSweeper;
import org.cryptonas.search.weights.WeightFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

final class RunObserverTest {
  @TempDir Path place;

  @Test
  void shouldEndWithTheFailureWhenTheSearchCannotBeShown() {
    RunObserver observer = observer(new BrokenDisplay());

    observer.hear(new TrainerProgress("trainer-1", "candidate abc", 1, 2, 3));

    assertThat(observer.ended())
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withMessageContaining("no terminal");
  }

  @Test
  void shouldLogShortlyAndNotRecordWhatIsSavedOfThePolicy() {
    RunObserver observer = observer(new BlindDisplay());
    List<String> logged =
        logged(() -> observer.hear(new SearchEvent.PolicySaved(64, "m".repeat(660_000))));
    observer.hear(new SearchEvent.Finished(Ending.EXHAUSTED, "every candidate had its training"));

    assertThat(logged).containsExactly("PolicySaved[lesson=64, memory=660000 characters]");
    SearchRecord record = observer.ended().join();
    assertThat(record.all(SearchEvent.PolicySaved.class)).isEmpty();
    assertThat(record.all(SearchEvent.Finished.class)).hasSize(1);
  }

  private static List<String> logged(Runnable happening) {
    Logger logger = (Logger) LoggerFactory.getLogger(RunObserver.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.INFO);
    try {
      happening.run();
    } finally {
      logger.setLevel(null);
      logger.detachAppender(log);
    }
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private RunObserver observer(Display display) {
    RunWriter writer = new RunWriter(new RunFolder(place), RecordedSearch.SUBJECT);
    Workload work = SmallSearch.workload();
    return new RunObserver(
        writer,
        new SpentWeights(new FolderSweeper(new WeightFolder(place))),
        display,
        new Stopwatch(),
        work,
        () -> true,
        new LiveSearch(new Pricing(work.settings().cost())));
  }

  private static class BlindDisplay implements Display {
    @Override
    public void show(SearchProgress progress, double seconds) {}

    @Override
    public void say(String line) {}

    @Override
    public void close() {}
  }

  private static final class BrokenDisplay extends BlindDisplay {
    @Override
    public void show(SearchProgress progress, double seconds) {
      throw new IllegalStateException("no terminal");
    }
  }
}
