package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.settings.LadderSettings;

/**
 * What happens to a work state, step by step, and what it asked for in the last step. Unless said
 * otherwise everything is kept at once.
 */
final class WorkStory {
  static final int MAX_LOSSES = 3;
  private static final long REFUSED = 1_000_000;
  private static final int BUDGET = 100;

  private WorkState state;
  private List<WorkEffect> asked = List.of();
  private boolean slow;

  WorkStory(LadderSettings ladder) {
    state = WorkState.initial(new WorkState.Terms(1, List.of(1, 2), ladder, MAX_LOSSES));
  }

  static WorkStory begins() {
    return new WorkStory(new LadderSettings(4, 2, List.of(0.1, 0.3, 1.0)));
  }

  WorkStory submitted(Task task) {
    return step(s -> s.submitted(task));
  }

  WorkStory expecting(int candidates) {
    return step(s -> s.expecting(candidates));
  }

  WorkStory entered(Candidate candidate) {
    return step(s -> s.entered(candidate));
  }

  WorkStory refused() {
    return step(s -> s.refused(REFUSED, BUDGET));
  }

  WorkStory ready(String trainer) {
    return step(s -> s.ready(trainer, Optional.empty()));
  }

  /** A trainer brings what came of a lesson. */
  WorkStory ready(String trainer, int lesson, Result result) {
    return ready(trainer, TaskId.lesson(lesson), result);
  }

  /** A trainer brings what came of a task. */
  WorkStory ready(String trainer, TaskId task, Result result) {
    return step(s -> s.ready(trainer, Optional.of(new Outcome(task, result))));
  }

  /** From now on nothing is kept before it is said that it is. */
  WorkStory slowJournal() {
    slow = true;
    return this;
  }

  WorkStory suspended() {
    return step(WorkState::suspended);
  }

  WorkStory continued() {
    return step(WorkState::continued);
  }

  WorkStory budgetAdded(int budget) {
    return step(s -> s.budgetAdded(budget));
  }

  WorkStory kept(SearchEvent event) {
    return step(s -> s.kept(event));
  }

  WorkStory working(String trainer, TaskId task) {
    return step(s -> s.working(trainer, task));
  }

  WorkStory lost(String trainer) {
    return step(s -> s.lost(trainer));
  }

  WorkStory left(String trainer) {
    return step(s -> s.left(trainer));
  }

  WorkStory ladderClosed() {
    return step(WorkState::ladderClosed);
  }

  WorkState state() {
    return state;
  }

  List<WorkEffect> asked() {
    return asked;
  }

  /** What the last step asked for, of one kind. */
  <E extends WorkEffect> List<E> asked(Class<E> kind) {
    return asked.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The task the last step gave to a trainer. */
  Optional<Task> given(String trainer) {
    return asked(WorkEffect.Assign.class).stream()
        .filter(assign -> assign.trainer().equals(trainer))
        .map(WorkEffect.Assign::task)
        .findFirst();
  }

  /**
   * One trainer does all there is to do, and reaches these accuracies.
   *
   * @return what it trained, in order
   */
  List<Climb> trainedBy(String trainer, Function<Climb, Result> results) {
    List<Climb> climbs = new ArrayList<>();
    ready(trainer);
    for (Optional<Task> task = given(trainer); task.isPresent(); task = given(trainer)) {
      Task.Training training = (Task.Training) task.get();
      Climb climb = new Climb(training.candidate(), training.rung());
      climbs.add(climb);
      ready(trainer, training.id(), results.apply(climb));
    }
    return climbs;
  }

  private WorkStory step(Function<WorkState, Transition<WorkState, WorkEffect>> happening) {
    Transition<WorkState, WorkEffect> next = happening.apply(state);
    state = next.state();
    asked = next.effects();
    return slow ? this : keep(next.effects());
  }

  /** Everything is kept at once, and what follows from that asked for as well. */
  private WorkStory keep(List<WorkEffect> effects) {
    List<WorkEffect> all = new ArrayList<>();
    for (WorkEffect effect : effects) {
      if (!(effect instanceof WorkEffect.Announce)) {
        all.add(effect);
      }
      keeping(effect).map(this::kept).ifPresent(after -> all.addAll(after.asked));
    }
    asked = all;
    return this;
  }

  private static Optional<SearchEvent> keeping(WorkEffect effect) {
    if (effect instanceof WorkEffect.Announce a) {
      return Optional.of(new SearchEvent.JobStarted(a.task().id(), "", a.trainer()));
    }
    return effect instanceof WorkEffect.Deliver d ? Optional.of(keeping(d)) : Optional.empty();
  }

  private static SearchEvent keeping(WorkEffect.Deliver done) {
    if (done.task() instanceof Task.Training training) {
      return done.result() instanceof Result.Trained trained
          ? new SearchEvent.Evaluated(training.evaluation(trained, done.trainer()))
          : training.failed(done.result().failure());
    } else if (done.task() instanceof Task.Lesson lesson) {
      return new SearchEvent.LessonFailed(lesson.number(), List.of(), "whatever came of it");
    }
    return new SearchEvent.TestFailed(done.task().id().candidate(), "whatever came of it");
  }
}
