package org.cryptonas.search.simulation;

import java.util.List;
import java.util.function.Supplier;
import org.cryptonas.policy.PatternSpace;
import org.cryptonas.policy.RandomPolicy;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.state.ControllerEffect;
import org.cryptonas.search.state.ControllerState;
import org.cryptonas.search.state.Convergence;
import org.cryptonas.search.state.Curriculum;
import org.cryptonas.search.state.FrontierEffect;
import org.cryptonas.search.state.FrontierState;
import org.cryptonas.search.state.Syllabus;
import org.cryptonas.search.state.Transition;
import org.cryptonas.search.state.WorkEffect;
import org.cryptonas.search.state.WorkState;

/** The real machines of a search, sabotaged or not, with witnesses beside them. */
final class Machines {
  private static final double SKIP_RATE = 0.4;

  private final Machine<ControllerState, CurriculumInput, ControllerEffect> curriculum;
  private final Machine<WorkState, WorkInput, WorkEffect> work;
  private final Machine<FrontierState, FrontierInput, FrontierEffect> frontier;
  private final LadderWitness ladder;
  private final ProposalWitness proposals;

  Machines(Scenario scenario, Supplier<Sabotage> sabotage, Tally tally) {
    ladder = new LadderWitness(scenario.terms().ladder());
    proposals = new ProposalWitness(scenario.budgets());
    Syllabus syllabus = sabotage.get().syllabus(scenario.syllabus());
    LessonWitness lessons = new LessonWitness(scenario.syllabus().lessons().window());
    curriculum =
        new Machine<>(
            Post.CONTROLLER,
            ControllerState.initial(syllabus),
            () -> teaching(scenario, syllabus),
            List.of(lessons, proposals::sawController));
    work =
        new Machine<>(
            Post.WORK_MANAGER,
            WorkState.initial(sabotage.get().terms(scenario.terms())),
            () -> working(sabotage.get()),
            List.of(new JobWitness(scenario.terms().maxLosses(), tally), ladder));
    frontier =
        new Machine<>(
            Post.FRONTIER,
            FrontierState.initial(Convergence.initial(scenario.convergence())),
            () -> recording(sabotage.get()),
            List.of(new FrontierWitness(), proposals::sawFrontier));
  }

  Machine<ControllerState, CurriculumInput, ControllerEffect> curriculum() {
    return curriculum;
  }

  Machine<WorkState, WorkInput, WorkEffect> work() {
    return work;
  }

  Machine<FrontierState, FrontierInput, FrontierEffect> frontier() {
    return frontier;
  }

  /** Checks what can be said of a whole search only. */
  Ending checkedEnding() {
    Ending ending = frontier.state().closing().orElseThrow();
    ladder.atTheEnd(ending);
    proposals.atTheEnd(ending, frontier.state());
    curriculum.checkReplay();
    work.checkReplay();
    frontier.checkReplay();
    return ending;
  }

  private static Machine.Steps<ControllerState, CurriculumInput, ControllerEffect> teaching(
      Scenario scenario, Syllabus syllabus) {
    PatternSpace space = new PatternSpace(scenario.outline().depth(), List.of(3, 5));
    RandomPolicy policy = new RandomPolicy(space, SKIP_RATE, scenario.seed());
    Curriculum taught = new Curriculum(policy, syllabus);
    return (before, input) -> {
      List<ControllerEffect> effects = input.on(taught);
      return new Transition<>(taught.state(), effects);
    };
  }

  private static Machine.Steps<WorkState, WorkInput, WorkEffect> working(Sabotage sabotage) {
    return (before, input) -> sabotage.work(before, input, input.on(before));
  }

  private static Machine.Steps<FrontierState, FrontierInput, FrontierEffect> recording(
      Sabotage sabotage) {
    return (before, input) -> sabotage.frontier(before, input, input.on(before));
  }
}
