package org.cryptonas.node.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cryptonas.nn.Pace;
import org.cryptonas.nn.TrainingCancelledException;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.search.Workbench;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.junit.jupiter.api.Test;

class TrainerSlotTest {
  private static final Task TASK =
      new Task.Lesson(3, "none", List.of(), new Pace(1, 1, 0), List.of(), List.of(), 1, 0, 1, 1, 1);
  private static final Result RESULT = new Result.Tested(0.5);

  private final AtomicBoolean away = new AtomicBoolean();
  private final AtomicBoolean calledOff = new AtomicBoolean();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch finish = new CountDownLatch(1);

  /** Whoever asked; it may end, and then calls its job off. */
  private final TrainingControl asker = control(calledOff);

  @Test
  void shouldGiveResultsAndFailuresAsTheyAre() {
    try (TrainerSlot slot = slot((task, control) -> RESULT)) {
      assertThat(slot.perform(TASK, asker)).isEqualTo(RESULT);
    }
    IllegalStateException broken = new IllegalStateException("broken");
    try (TrainerSlot slot = slot(throwing(broken))) {
      assertThatThrownBy(() -> slot.perform(TASK, asker)).isSameAs(broken);
      assertThat(slot.outcome().toCompletableFuture()).isCompletedWithValue(Optional.empty());
    }
  }

  @Test
  void shouldGoOnWithAJobWhenItIsCalledOffWhileTheCoordinatorIsAway() throws Exception {
    try (TrainerSlot slot = slot(this::untilFinishedOrCalledOff)) {
      CompletableFuture<Result> result = performed(slot);
      away.set(true);
      calledOff.set(true);
      assertThat(slot.outcome().toCompletableFuture()).isNotDone();
      finish.countDown();
      assertThat(result.get(10, TimeUnit.SECONDS)).isEqualTo(RESULT);
      assertThat(slot.outcome().toCompletableFuture().get(10, TimeUnit.SECONDS))
          .contains(new Outcome(TASK.id(), RESULT));
    }
  }

  @Test
  void shouldHaveNothingToBringWhenItsOutcomeWasHeard() {
    try (TrainerSlot slot = slot((task, control) -> RESULT)) {
      slot.perform(TASK, asker);
      assertThat(slot.outcome().toCompletableFuture())
          .isCompletedWithValueMatching(Optional::isPresent);
      slot.heard(TASK.id());
      assertThat(slot.outcome().toCompletableFuture()).isCompletedWithValue(Optional.empty());
    }
  }

  @Test
  void shouldStopWhenTheCoordinatorThatIsThereCallsItOff() {
    try (TrainerSlot slot = slot(this::untilFinishedOrCalledOff)) {
      CompletableFuture<Result> result = performed(slot);
      calledOff.set(true);
      assertThat(result)
          .failsWithin(10, TimeUnit.SECONDS)
          .withThrowableThat()
          .withCauseInstanceOf(TrainingCancelledException.class);
    }
  }

  @Test
  void shouldStopAndWakeWhoeverWaitsWhenItIsClosed() {
    CountDownLatch never = new CountDownLatch(1);
    TrainerSlot slot =
        slot(
            (task, control) -> {
              begun.countDown();
              try {
                never.await();
              } catch (InterruptedException e) {
                throw new TrainingCancelledException();
              }
              return RESULT;
            });
    CompletableFuture<Result> result = performed(slot);
    away.set(true);
    slot.close();
    assertThat(result).failsWithin(10, TimeUnit.SECONDS);
  }

  private CompletableFuture<Result> performed(TrainerSlot slot) {
    CompletableFuture<Result> result =
        CompletableFuture.supplyAsync(() -> slot.perform(TASK, asker));
    try {
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return result;
  }

  private Result untilFinishedOrCalledOff(Task task, TrainingControl control) {
    begun.countDown();
    while (finish.getCount() > 0) {
      if (control.cancelled()) {
        throw new TrainingCancelledException();
      }
      Thread.onSpinWait();
    }
    return RESULT;
  }

  private TrainerSlot slot(Workbench workbench) {
    return new TrainerSlot("trainer", workbench, away::get);
  }

  private static Workbench throwing(RuntimeException failure) {
    return (task, control) -> {
      throw failure;
    };
  }

  private static TrainingControl control(AtomicBoolean cancelled) {
    return new TrainingControl() {
      @Override
      public boolean cancelled() {
        return cancelled.get();
      }

      @Override
      public void progress(long images, long total) {}
    };
  }
}
