package org.cryptonas.node.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.cryptonas.nn.Pace;
import org.cryptonas.nn.TrainingCancelledException;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.search.Workbench;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.junit.jupiter.api.Test;

final class ToldWorkbenchTest {
  private static final Task TASK =
      new Task.Lesson(3, "none", List.of(), new Pace(1, 1, 0), List.of(), List.of(), 1, 0, 1, 1, 1);

  private final List<String> said = new ArrayList<>();

  @Test
  void shouldSayWhatIsDoneHowFastAndWhenItIsDone() {
    told((task, control) -> {
          control.progress(64, 640);
          return new Result.Tested(0.5);
        })
        .perform(TASK, TrainingControl.NONE);

    assertThat(said).hasSize(2);
    assertThat(said.get(0)).isEqualTo("#1: exam");
    assertThat(said.get(1)).matches("#1: exam is done, [0-9,]+ images/s");
  }

  @Test
  void shouldSayWhyWhenNothingCameOfIt() {
    told((task, control) -> new Result.Failed("weights could not be fetched"))
        .perform(TASK, TrainingControl.NONE);

    assertThat(said).last().isEqualTo("#1: exam failed: weights could not be fetched");
  }

  @Test
  void shouldSayWhatTheCoordinatorHasKept() {
    told((task, control) -> new Result.Tested(0.5)).heard(TASK.id());

    assertThat(said).containsExactly("#1: the coordinator has kept lesson 3");
  }

  @Test
  void shouldPassOnThatAJobWasCalledOff() {
    Workbench calledOff =
        told(
            (task, control) -> {
              throw new TrainingCancelledException();
            });

    assertThatThrownBy(() -> calledOff.perform(TASK, TrainingControl.NONE))
        .isInstanceOf(TrainingCancelledException.class);
    assertThat(said).last().isEqualTo("#1: exam was called off or failed");
  }

  private Workbench told(Workbench workbench) {
    return new ToldWorkbench("#1", workbench, said::add);
  }
}
