package org.cryptonas.node.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.weights.FolderSweeper;
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
    spent = new SpentWeights(new FolderSweeper(folder));
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
