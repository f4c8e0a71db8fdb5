package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.job.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskDescriptionTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Test
  void shouldReadTheSameInEveryCountry() {
    Candidate candidate = Samples.candidate(1, 10_000);
    Locale.setDefault(Locale.GERMANY);
    assertThat(new Task.Training(candidate, 2, 1, 1).describe()).contains("10,000 ReLUs, rung 2");
    assertThat(new Task.Test(candidate, "w").describe()).contains("10,000 ReLUs");
  }
}
