package org.cryptonas.search.event;

import java.util.List;
import java.util.Optional;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;
import org.cryptonas.policy.Draw;
import org.cryptonas.policy.PolicyState;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.protocol.Phase;

/** One event of each type, with no field at its default, so that a field that is lost shows. */
public final class EventSamples {
  private static final SkipPattern PATTERN = SkipPattern.dense(3, 5);
  private static final Candidate CANDIDATE =
      new Candidate(
          7,
          20_000,
          new Architecture(
              new Core(
                  new ImageShape(1, 28, 28),
                  10,
                  List.of(new Stage(1, 4), new Stage(1, 16), new Stage(1, 64))),
              PATTERN,
              ReluReduction.SHUFFLED));
  private static final String ID = CANDIDATE.id();
  private static final InferenceCost COST =
      new InferenceCost("delphi", "lan", Phase.ONLINE, 1.25, 4096, 8192, 12);
  private static final String WEIGHTS = "0123456789abcdef".repeat(4);
  private static final Evaluation EVALUATION =
      new Evaluation(CANDIDATE, 2, 0.7, 0.8125, -5, 33.5, "127.0.0.1:25520#1", WEIGHTS);

  private EventSamples() {}

  /** The events, in the order in which a search might have them. */
  public static List<SearchEvent> all() {
    return List.of(
        new SearchEvent.TrainersChanged(2),
        new SearchEvent.PhaseStarted(SearchPhase.LADDER, 9),
        new SearchEvent.Proposed(new Proposal(7, new Draw(PATTERN, 6, -4.5))),
        new SearchEvent.WeightsMoved(2, WEIGHTS),
        new SearchEvent.PolicySaved(64, "what the controller knows"),
        new SearchEvent.JobStarted(TaskId.lesson(1), "lesson 1", "127.0.0.1:25520#1"),
        new SearchEvent.JobLost(TaskId.training(CANDIDATE, 2), "127.0.0.1:25520#1", 1),
        new SearchEvent.Resumed("0.1.0"),
        new SearchEvent.LessonTaught(
            1, 2, 0.5, 1.5, new PolicyState(6, 0.25, 3.5, 0.4), Optional.of(0.375)),
        new SearchEvent.LessonFailed(2, List.of(8L, 9L), "the loss was not a number"),
        new SearchEvent.Scored(7, 0.625),
        new SearchEvent.Scaled(CANDIDATE),
        new SearchEvent.Priced(ID, COST),
        new SearchEvent.AlsoPriced(ID, List.of(COST)),
        new SearchEvent.Evaluated(EVALUATION),
        new SearchEvent.CandidateFailed(
            8, 20_000, Optional.of(ID), 1, "its trainer was lost 3 times"),
        new SearchEvent.FrontierMoved(List.of(EVALUATION.task()), 0.75),
        new SearchEvent.Tested(ID, 0.8),
        new SearchEvent.TestFailed(ID, "its weights were gone"),
        new SearchEvent.Paused(),
        new SearchEvent.Continued(),
        new SearchEvent.BudgetAdded(30_000),
        new SearchEvent.Finished(Ending.CONVERGED, "the frontier had stopped growing"));
  }
}
