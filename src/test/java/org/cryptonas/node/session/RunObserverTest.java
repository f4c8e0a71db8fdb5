package org.cryptonas.node.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.cryptonas.node.progress.Display;
import org.cryptonas.node.progress.SearchProgress;
import org.cryptonas.node.progress.Workload;
import org.cryptonas.node.run.RecordedSearch;
import org.cryptonas.node.run.RunFolder;
import org.cryptonas.node.run.RunWriter;
import org.cryptonas.search.event.TrainerProgress;
import org.cryptonas.search.settings.SettingsReader;
import org.cryptonas.search.weights.WeightFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunObserverTest {
  @TempDir Path place;

  @Test
  void shouldEndWithTheFailureWhenTheSearchCannotBeShown() {
    RunWriter writer = new RunWriter(new RunFolder(place), RecordedSearch.SUBJECT);
    Workload work =
        new Workload(SettingsReader.read(ConfigFactory.defaultReference()), 10, 10, 1e6, Map.of());
    RunObserver observer =
        new RunObserver(
            writer,
            new SpentWeights(new WeightFolder(place)),
            new BrokenDisplay(),
            new Stopwatch(),
            work,
            () -> true);

    observer.hear(new TrainerProgress("trainer-1", "candidate abc", 1, 2, 3));

    assertThat(observer.ended())
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withMessageContaining("no terminal");
  }

  private static final class BrokenDisplay implements Display {
    @Override
    public void show(SearchProgress progress, double seconds) {
      throw new IllegalStateException("no terminal");
    }

    @Override
    public void say(String line) {}

    @Override
    public void close() {}
  }
}
