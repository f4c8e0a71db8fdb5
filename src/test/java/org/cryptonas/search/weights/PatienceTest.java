package org.cryptonas.search.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private static final Patience WAITING = new Patience(2, Duration.ZERO, true);

  @Test
  void shouldNotCountAttemptsThatNobodyAnsweredWhenItWaits() throws Exception {
    AtomicInteger tried = new AtomicInteger();
    int result =
        WAITING.of(
            "work",
            () -> {
              if (tried.incrementAndGet() < 50) {
                throw away();
              }
              return tried.get();
            });
    assertThat(result).isEqualTo(50);
  }

  @Test
  void shouldCountRefusalsWhenItWaits() {
    AtomicInteger tried = new AtomicInteger();
    assertThatThrownBy(
            () ->
                WAITING.of(
                    "work was not done",
                    () -> {
                      throw tried.incrementAndGet() % 3 == 0 ? new IOException("refused") : away();
                    }))
        .hasMessage("work was not done in 2 attempts: refused");
    assertThat(tried).hasValue(6);
  }

  @Test
  void shouldStopWaitingWhenItsThreadIsInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                WAITING.of(
                    "work",
                    () -> {
                      throw away();
                    }))
        .hasMessage("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static NoAnswerException away() {
    return new NoAnswerException("away", new IOException());
  }
}
