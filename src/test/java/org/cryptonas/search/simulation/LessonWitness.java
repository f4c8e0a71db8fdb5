package org.cryptonas.search.simulation;

import java.util.Set;
import java.util.TreeSet;
import org.cryptonas.search.state.ControllerEffect;
import org.cryptonas.search.state.ControllerState;
import org.cryptonas.search.state.Transition;

/** Counts lessons in flight by what was asked for and what came back. */
final class LessonWitness
    implements Machine.Witness<ControllerState, CurriculumInput, ControllerEffect> {
  private final int window;
  private final Set<Integer> inFlight = new TreeSet<>();
  private int trainers;

  LessonWitness(int window) {
    this.window = window;
  }

  /** Takes in what an earlier life of the controller had planned. */
  void recall(ControllerState state) {
    inFlight.addAll(state.inFlight().keySet());
    trainers = state.trainers();
  }

  @Override
  public void saw(
      ControllerState before,
      CurriculumInput input,
      Transition<ControllerState, ControllerEffect> after) {
    if (input instanceof CurriculumInput.Trainers told) {
      trainers = told.count();
    } else if (input instanceof CurriculumInput.Taught taught) {
      inFlight.remove(taught.number());
    } else if (input instanceof CurriculumInput.Failed failed) {
      inFlight.remove(failed.number());
    }
    after.effects().forEach(this::saw);
    Invariant.WITHIN_WINDOW.require(
        inFlight.size() <= window,
        () -> "lessons %s with a window of %d".formatted(inFlight, window));
    Invariant.WITHIN_WINDOW.require(
        inFlight.equals(after.state().inFlight().keySet()), () -> "lessons %s".formatted(inFlight));
  }

  /** Trainers may leave while lessons are in flight; new ones are planned for those at hand. */
  private void saw(ControllerEffect effect) {
    if (effect instanceof ControllerEffect.Teach teach) {
      inFlight.add(teach.lesson().number());
      Invariant.WITHIN_WINDOW.require(
          inFlight.size() <= Math.max(1, trainers),
          () -> "lessons %s for %d trainers".formatted(inFlight, trainers));
    }
  }
}
