package org.cryptonas.search.state;

import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;

/** What the work manager has to do after a happening. */
public sealed interface WorkEffect {
  /** Keep in mind that a trainer is to have a task, which it is told once that is kept. */
  record Announce(String trainer, Task task) implements WorkEffect {}

  /** Give a task to a trainer; giving it the task it has already changes nothing. */
  record Assign(String trainer, Task task) implements WorkEffect {}

  /** Tell a trainer that its task is no longer wanted. */
  record Cancel(String trainer, TaskId task) implements WorkEffect {}

  /** Pass on what came of a task: once a task. */
  record Deliver(Task task, Result result, String trainer) implements WorkEffect {
    /** Tells whoever waits for it. */
    public void to(Recipients recipients) {
      if (task instanceof Task.Lesson lesson) {
        deliver(lesson, recipients);
      } else if (task instanceof Task.Training training) {
        deliver(training, recipients);
      } else if (task instanceof Task.Test test) {
        deliver(test.candidate().id(), recipients);
      }
    }

    private void deliver(Task.Lesson lesson, Recipients recipients) {
      if (result instanceof Result.Taught taught) {
        recipients.taught(lesson, taught);
      } else {
        recipients.lessonFailed(lesson.number(), result.failure());
      }
    }

    private void deliver(Task.Training training, Recipients recipients) {
      if (result instanceof Result.Trained trained) {
        recipients.evaluated(training.evaluation(trained, trainer));
      } else {
        recipients.failed(training.failed(result.failure()));
      }
    }

    private void deliver(String candidate, Recipients recipients) {
      if (result instanceof Result.Tested tested) {
        recipients.tested(candidate, tested.accuracy());
      } else {
        recipients.testFailed(candidate, result.failure());
      }
    }
  }

  /** Keep in mind that a task was lost with its trainer, so often by now. */
  record CountLoss(TaskId task, String trainer, int times) implements WorkEffect {}

  /** Keep in mind what somebody ordered. */
  record Keep(SearchEvent event) implements WorkEffect {}

  /** Tell that so many trainers are there now. */
  record CountTrainers(int trainers) implements WorkEffect {}

  /** Tell that nobody is left on the ladder. */
  record LadderDone() implements WorkEffect {}
}
