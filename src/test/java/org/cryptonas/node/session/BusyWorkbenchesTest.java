package org.cryptonas.node.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cryptonas.nn.Pace;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.search.Workbench;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.junit.jupiter.api.Test;

final class BusyWorkbenchesTest {
  private static final Task TASK =
      new Task.Lesson(1, "none", List.of(), new Pace(1, 1, 0), List.of(), List.of(), 1, 0, 1, 1, 1);

  private final BusyWorkbenches workbenches = new BusyWorkbenches();

  @Test
  void shouldWaitWhileATaskIsAtWork() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch calledOff = new CountDownLatch(1);
    Workbench slow =
        workbenches.watching(
            (task, control) -> {
              started.countDown();
              await(calledOff);
              return new Result.Failed("called off");
            });
    Thread trainer = new Thread(() -> slow.perform(TASK, TrainingControl.NONE));
    trainer.start();
    await(started);

    assertThat(workbenches.closedWithin(1, TimeUnit.MILLISECONDS)).isFalse();
    calledOff.countDown();
    assertThat(workbenches.closedWithin(1, TimeUnit.MINUTES)).isTrue();
    trainer.join();
  }

  @Test
  void shouldNotWaitWhenATaskFailed() {
    Workbench broken =
        workbenches.watching(
            (task, control) -> {
              throw new IllegalStateException("broken");
            });

    assertThatThrownBy(() -> broken.perform(TASK, TrainingControl.NONE)).hasMessage("broken");
    assertThat(workbenches.closedWithin(1, TimeUnit.MILLISECONDS)).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
