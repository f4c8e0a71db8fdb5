package org.cryptonas.node.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class CandidatesCsvTest {
  private static final SearchRecord RECORD = RecordedSearch.record(RecordedSearch.events());

  @Test
  void shouldPutScoresInOrderOfProposalsBeforeEvaluationsAndFailures() {
    List<String> lines = CandidatesCsv.text(RECORD).lines().toList();

    assertThat(lines).hasSize(1 + 2 + 2 + 2);
    assertThat(lines.get(0)).startsWith("proposal,candidate,budget,rung,epochs,accuracy");
    assertThat(lines.get(1)).startsWith("1,,,0,,0.25,");
    assertThat(lines.get(2)).startsWith("2,,,0,,0.3,");
    assertThat(lines.get(3)).startsWith("1," + RecordedSearch.SMALL.id() + ",2000,1,1.0,0.6,");
    assertThat(lines.get(4)).startsWith("2," + RecordedSearch.LARGE.id() + ",4000,1,1.0,0.7,");
    assertThat(lines.get(5)).startsWith("3,,,0,,,").contains("lost with its trainer");
    assertThat(lines.get(6)).startsWith("1,,4000,1,,,").contains("its loss was not a number");
  }

  @Test
  void shouldQuotePatternsThatHoldCommas() {
    assertThat(CandidatesCsv.text(RECORD))
        .contains("\"" + RecordedSearch.LARGE.architecture().pattern() + "\"");
  }

  @Test
  void shouldWriteNumbersTheSameInEveryLocale() {
    String expected = CandidatesCsv.text(RECORD);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(CandidatesCsv.text(RECORD)).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }
}
