package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.job.Job;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.settings.LadderSettings;

/** What happens to a work state, step by step, and what it asked for in the last step. */
final class WorkStory {
  static final int MAX_LOSSES = 3;

  private WorkState state;
  private List<WorkEffect> asked = List.of();

  WorkStory(LadderSettings ladder) {
    state = WorkState.initial(new WorkState.Terms(1, ladder, MAX_LOSSES));
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
    return step(WorkState::refused);
  }

  WorkStory ready(String trainer) {
    return step(s -> s.ready(trainer, Optional.empty()));
  }

  WorkStory ready(String trainer, long job, Result result) {
    return step(s -> s.ready(trainer, Optional.of(new Outcome(job, result))));
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

  /** The job the last step gave to a trainer. */
  Optional<Job> given(String trainer) {
    return asked(WorkEffect.Assign.class).stream()
        .filter(assign -> assign.trainer().equals(trainer))
        .map(WorkEffect.Assign::job)
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
    for (Optional<Job> job = given(trainer); job.isPresent(); job = given(trainer)) {
      Task.Training training = (Task.Training) job.get().task();
      Climb climb = new Climb(training.candidate(), training.rung());
      climbs.add(climb);
      ready(trainer, job.get().number(), results.apply(climb));
    }
    return climbs;
  }

  private WorkStory step(Function<WorkState, Transition<WorkState, WorkEffect>> happening) {
    Transition<WorkState, WorkEffect> next = happening.apply(state);
    state = next.state();
    asked = next.effects();
    return this;
  }
}
