package org.cryptonas.node.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cryptonas.node.run.FrontierView;
import org.cryptonas.node.run.RecordedSearch;
import org.junit.jupiter.api.Test;

final class FrontierTableTest {
  @Test
  void shouldHaveALineForEachPointUnderAlignedHeadings() {
    List<String> lines =
        FrontierTable.lines(
            FrontierView.of(
                RecordedSearch.SUBJECT, RecordedSearch.record(RecordedSearch.events()), 1));

    assertThat(lines).hasSize(2 + 2);
    assertThat(lines.get(0)).contains("shapes (generated)", "seed 7", "simulated");
    assertThat(lines.get(2)).contains("2,000", "60.00 %", "55.00 %", "0.200", "3,000");
    assertThat(lines.get(3)).contains("4,000", "70.00 %", " - ", "0.400");
    int budget = lines.get(1).indexOf("budget") + "budget".length();
    assertThat(lines.get(2).substring(0, budget)).endsWith("2,000");
    assertThat(lines.get(3).substring(0, budget)).endsWith("4,000");
  }

  @Test
  void shouldSaySoWhenTheFrontierIsEmpty() {
    assertThat(
            FrontierTable.lines(
                FrontierView.of(RecordedSearch.SUBJECT, RecordedSearch.record(List.of()), 1)))
        .containsExactly("No candidate was trained on its own: the frontier is empty");
  }

  @Test
  void shouldReadTimesAsPeopleDo() {
    assertThat(Words.clock(59.6)).isEqualTo("1:00");
    assertThat(Words.clock(75)).isEqualTo("1:15");
    assertThat(Words.clock(3675)).isEqualTo("1:01:15");
    assertThat(Words.count(1, "trainer")).isEqualTo("1 trainer");
    assertThat(Words.count(2000, "trainer")).isEqualTo("2,000 trainers");
  }
}
