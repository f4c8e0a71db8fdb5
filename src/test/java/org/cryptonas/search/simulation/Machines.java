package org.cryptonas.search.simulation;

import java.util.List;
import java.util.function.Supplier;
import org.cryptonas.policy.RandomPolicy;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.state.ControllerEffect;
import org.cryptonas.search.state.ControllerState;
import org.cryptonas.search.state.Curriculum;
import org.cryptonas.search.state.FrontierEffect;
import org.cryptonas.search.state.FrontierState;
import org.cryptonas.search.state.SearchMemory;
import org.cryptonas.search.state.Syllabus;
import org.cryptonas.search.state.Transition;
import org.cryptonas.search.state.WorkEffect;
import org.cryptonas.search.state.WorkState;

/** The real machines of one life, sabotaged or not, with witnesses beside them. */
final class Machines {

  private final Machine<ControllerState, CurriculumInput, ControllerEffect> curriculum;
  private final Machine<WorkState, WorkInput, WorkEffect> work;
  private final Machine<FrontierState, FrontierInput, FrontierEffect> frontier;
  private final LadderWitness ladder;
  private final ProposalWitness proposals;
  private final List<ControllerEffect> open;

  Machines(World world, Supplier<Sabotage> sabotage, SimulatedJournal journal) {
    Scenario scenario = world.scenario();
    SearchMemory memory = journal.memory();
    List<SearchEvent> kept = journal.kept();
    Syllabus syllabus = sabotage.get().syllabus(scenario.syllabus());
    Curriculum known = curriculum(scenario, syllabus, memory);
    open = known.resumed();
    ladder = new LadderWitness(scenario.terms().ladder());
    ladder.recall(kept);
    proposals = new ProposalWitness(scenario.budgets());
    proposals.recall(kept, open, memory.frontier());
    LessonWitness lessons = new LessonWitness(scenario.syllabus().lessons().window());
    lessons.recall(known.state());
    JobWitness jobs = new JobWitness(scenario.terms().maxLosses(), world.tally());
    jobs.recall(kept);
    FrontierWitness recorded = new FrontierWitness();
    recorded.recall(kept);
    curriculum =
        new Machine<>(
            Post.CONTROLLER,
            known.state(),
            () -> teaching(scenario, syllabus, memory),
            List.of(lessons, proposals::sawController));
    work =
        new Machine<>(
            Post.WORK_MANAGER,
            WorkState.resumed(sabotage.get().terms(scenario.terms()), memory),
            () -> working(sabotage.get()),
            List.of(jobs, ladder, proposals::sawWork));
    frontier =
        new Machine<>(
            Post.FRONTIER,
            memory.frontier(),
            () -> recording(sabotage.get()),
            List.of(recorded, proposals::sawFrontier));
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

  /** What the controller has to ask for again. */
  List<ControllerEffect> open() {
    return open;
  }

  /** Checks what can be said of a whole search only. */
  void checkTheEnd(Ending ending, SimulatedJournal journal) {
    ladder.atTheEnd(ending);
    proposals.atTheEnd(ending, frontier.state());
    Invariant.THE_JOURNAL_TELLS_ALL.require(
        journal.memory().frontier().front().equals(frontier.state().front()),
        () -> "another frontier: " + Brief.of(journal.memory().frontier().front()));
    checkReplays();
  }

  void checkReplays() {
    curriculum.checkReplay();
    work.checkReplay();
    frontier.checkReplay();
  }

  private static Curriculum curriculum(Scenario scenario, Syllabus syllabus, SearchMemory memory) {
    RandomPolicy policy = new RandomPolicy(Scenario.SPACE, Scenario.SKIP_RATE, scenario.seed());
    return new Curriculum(policy, syllabus, memory.controller());
  }

  private static Machine.Steps<ControllerState, CurriculumInput, ControllerEffect> teaching(
      Scenario scenario, Syllabus syllabus, SearchMemory memory) {
    Curriculum taught = curriculum(scenario, syllabus, memory);
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
