package org.cryptonas.search.simulation;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.settings.LadderSettings;
import org.cryptonas.search.settings.LessonSettings;
import org.cryptonas.search.state.Syllabus;
import org.cryptonas.search.state.WorkState;

/** For every invariant somebody who breaks it. */
final class Saboteurs {
  /**
   * Somebody who breaks something.
   *
   * @param name what is done
   * @param breaks what must be noticed
   * @param sabotage how
   */
  record Saboteur(String name, Invariant breaks, Supplier<Sabotage> sabotage) {
    @Override
    public String toString() {
      return name;
    }
  }

  private Saboteurs() {}

  static Stream<Saboteur> all() {
    return Stream.concat(atWork(), elsewhere());
  }

  private static Stream<Saboteur> atWork() {
    return Stream.of(
        new Saboteur(
            "counts whatever comes", Invariant.DELIVERED_ONCE, WorkSabotage.CountsAgain::new),
        new Saboteur(
            "forgets the jobs of the lost",
            Invariant.JOBS_ARE_IN_ONE_PLACE,
            WorkSabotage.ForgetsTheLost::new),
        new Saboteur(
            "loses a finalist", Invariant.EVERY_PROPOSAL_ENDS, WorkSabotage.LosesFinalists::new),
        new Saboteur(
            "never says that the ladder is done", Invariant.ENDS, WorkSabotage.KeepsSilent::new),
        new Saboteur(
            "trips over a closed ladder", Invariant.NOTHING_IS_THROWN, WorkSabotage.Trips::new),
        new Saboteur(
            "hands out the next task too early",
            Invariant.WHAT_IS_FORGOTTEN_IS_KEPT,
            WorkSabotage.TooEager::new),
        new Saboteur("acts by chance", Invariant.REPLAYS, WorkSabotage.changing()),
        new Saboteur("never gives up", Invariant.GIVEN_UP_IN_TIME, TooPatient::new),
        new Saboteur("promotes too many", Invariant.CLIMBS_IN_ORDER, TooFree::new),
        new Saboteur("takes away the top rung", Invariant.SOMEONE_REACHES_THE_TOP, TooShort::new));
  }

  private static Stream<Saboteur> elsewhere() {
    return Stream.of(
        new Saboteur(
            "keeps the dominated",
            Invariant.FRONTIER_IS_NON_DOMINATED,
            FrontierSabotage.KeepsTheDominated::new),
        new Saboteur(
            "tells of evaluations twice",
            Invariant.EVALUATED_ONCE,
            FrontierSabotage.TellsTwice::new),
        new Saboteur(
            "asks for tests twice", Invariant.TESTED_ONCE, FrontierSabotage.TestsTwice::new),
        new Saboteur(
            "goes on after the end", Invariant.NOTHING_AFTER_THE_END, FrontierSabotage.GoesOn::new),
        new Saboteur("keeps too little", Invariant.THE_JOURNAL_TELLS_ALL, Forgetful::new),
        new Saboteur("plans a lesson too many", Invariant.WITHIN_WINDOW, TooWide::new),
        new Saboteur("overspends", Invariant.WITHIN_BUDGET, TooDear::new));
  }

  private static final class TooPatient implements Sabotage {
    @Override
    public WorkState.Terms terms(WorkState.Terms terms) {
      return new WorkState.Terms(
          terms.seed(), terms.budgets(), terms.ladder(), terms.maxLosses() + 1);
    }
  }

  private static final class TooFree implements Sabotage {
    @Override
    public WorkState.Terms terms(WorkState.Terms terms) {
      LadderSettings ladder = terms.ladder();
      return new WorkState.Terms(
          terms.seed(),
          terms.budgets(),
          new LadderSettings(ladder.finalists(), 2, ladder.epochs()),
          terms.maxLosses());
    }
  }

  private static final class TooShort implements Sabotage {
    @Override
    public WorkState.Terms terms(WorkState.Terms terms) {
      LadderSettings ladder = terms.ladder();
      return new WorkState.Terms(
          terms.seed(),
          terms.budgets(),
          new LadderSettings(
              ladder.finalists(),
              ladder.reduction(),
              ladder.epochs().subList(0, Math.max(1, ladder.epochs().size() - 1))),
          terms.maxLosses());
    }
  }

  private static final class TooWide implements Sabotage {
    @Override
    public Syllabus syllabus(Syllabus syllabus) {
      LessonSettings asked = syllabus.lessons();
      LessonSettings wider =
          new LessonSettings(
              asked.count(),
              asked.practice(),
              asked.scored(),
              asked.control(),
              asked.scoreImages(),
              asked.coreRelus(),
              asked.window() + 1);
      return new Syllabus(
          syllabus.seed(),
          wider,
          syllabus.control(),
          syllabus.exam(),
          syllabus.finalists(),
          syllabus.budgets(),
          syllabus.batch(),
          syllabus.momentum());
    }
  }

  private static final class Forgetful implements Sabotage {
    @Override
    public boolean keeps(SearchEvent event) {
      return !(event instanceof SearchEvent.Priced);
    }
  }

  private static final class TooDear implements Sabotage {
    @Override
    public int budget(int budget) {
      return 2 * budget;
    }
  }
}
