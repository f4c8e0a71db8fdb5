package org.cryptonas.node.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.weights.WeightFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpentWeightsTest {
  @TempDir Path place;
  private WeightFolder folder;
  private SpentWeights spent;

  @BeforeEach
  void begin() {
    folder = new WeightFolder(place);
    spent = new SpentWeights(folder);
  }

  @Test
  void shouldDeleteWhatAnEventSpendsAndNothingThatNoEventNames() throws Exception {
    String first = put("first");
    String second = put("second");
    String onItsWay = put("on its way");
    spent.after(new SearchEvent.WeightsMoved(0, first));
    assertThat(folder.file(first)).exists();
    spent.after(new SearchEvent.WeightsMoved(1, second));
    spent.after(new SearchEvent.Finished(Ending.STOPPED, "it was stopped"));

    assertThat(folder.file(first)).doesNotExist();
    assertThat(folder.file(second)).exists();
    assertThat(folder.file(onItsWay)).exists();
  }

  @Test
  void shouldDeleteWhatACrashLeftWhenItHearsWhatHappenedBefore() throws Exception {
    String first = put("first");
    String second = put("second");
    spent.past(
        List.of(new SearchEvent.WeightsMoved(0, first), new SearchEvent.WeightsMoved(1, second)));

    assertThat(folder.file(first)).doesNotExist();
    assertThat(folder.file(second)).exists();
  }

  @Test
  void shouldDeleteAllThatNobodyNeedsWhenTheSearchIsOver() throws Exception {
    String centre = put("centre");
    String forgotten = put("forgotten");
    spent.after(new SearchEvent.WeightsMoved(0, centre));
    spent.after(new SearchEvent.Finished(Ending.EXHAUSTED, "every candidate had its training"));

    assertThat(folder.file(forgotten)).doesNotExist();
    assertThat(folder.file(centre)).exists();
  }

  private String put(String text) throws Exception {
    return folder.put(text.getBytes(UTF_8));
  }
}
