package org.cryptonas.node.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.budget.Balancing;
import org.cryptonas.budget.CoreOutline;
import org.cryptonas.budget.ReluBalancer;
import org.cryptonas.policy.Draw;
import org.cryptonas.policy.PolicyState;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.protocol.Phase;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.FrontierPoint;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;
import org.cryptonas.search.event.TaskId;

/** Events of a small search that never ran: two patterns, two budgets, one failure. */
public final class RecordedSearch {
  public static final Subject SUBJECT =
      new Subject(7, "random", "shapes (generated)", true, "delphi online seconds on lan");

  public static final Candidate SMALL = candidate(1, 2_000, SkipPattern.chain(3, 3));
  public static final Candidate LARGE = candidate(2, 4_000, SkipPattern.dense(3, 5));

  private static final PolicyState POLICY = new PolicyState(1, 0.3, 2.5, 0.4);

  private RecordedSearch() {}

  /** All of it, in order. */
  public static List<SearchEvent> events() {
    List<SearchEvent> events = new ArrayList<>(lessons());
    events.add(new SearchEvent.PhaseStarted(SearchPhase.LADDER, 4));
    events.add(new SearchEvent.Scaled(SMALL));
    events.add(new SearchEvent.Scaled(LARGE));
    events.add(new SearchEvent.Priced(SMALL.id(), cost(0.2)));
    events.add(new SearchEvent.Priced(LARGE.id(), cost(0.4)));
    events.add(new SearchEvent.Evaluated(evaluation(SMALL, 1, 0.6)));
    events.add(frontier(point(SMALL, 1, 0.6, 0.2)));
    events.add(
        new SearchEvent.CandidateFailed(
            1, 4_000, Optional.of("f00d"), 1, "its loss was not a number"));
    events.add(new SearchEvent.Evaluated(evaluation(LARGE, 1, 0.7)));
    events.add(frontier(point(SMALL, 1, 0.6, 0.2), point(LARGE, 1, 0.7, 0.4)));
    events.add(new SearchEvent.PhaseStarted(SearchPhase.TEST, 2));
    events.add(new SearchEvent.Tested(SMALL.id(), 0.55));
    events.add(new SearchEvent.Finished(Ending.EXHAUSTED, "every candidate had its training"));
    return events;
  }

  /** The lessons alone: two proposals scored, a third lost with its lesson. */
  public static List<SearchEvent> lessons() {
    return List.of(
        new SearchEvent.TrainersChanged(1),
        new SearchEvent.PhaseStarted(SearchPhase.LESSONS, 2),
        proposed(1, SMALL.architecture().pattern()),
        proposed(2, LARGE.architecture().pattern()),
        new SearchEvent.Scored(2, 0.3),
        new SearchEvent.Scored(1, 0.25),
        new SearchEvent.LessonTaught(1, 1, 0.275, 2.0, POLICY, Optional.of(0.2)),
        proposed(3, SkipPattern.chain(3, 5)),
        new SearchEvent.LessonFailed(2, List.of(3L), "lost with its trainer"));
  }

  /** The record of some events. */
  public static SearchRecord record(List<SearchEvent> events) {
    SearchRecord record = SearchRecord.EMPTY;
    for (SearchEvent event : events) {
      record = record.updated(event);
    }
    return record;
  }

  /** Puts the weights that evaluations name where a search would have put them. */
  public static void storeWeights(RunFolder folder) throws Exception {
    Files.createDirectories(folder.weights());
    for (Candidate candidate : List.of(SMALL, LARGE)) {
      Path file = folder.weights(weights(candidate, 1));
      Files.writeString(file, "weights of " + candidate.id());
    }
  }

  /** What a candidate reached at a rung. */
  public static Evaluation evaluation(Candidate candidate, int rung, double accuracy) {
    return new Evaluation(
        candidate, rung, rung, accuracy, 11, 3.0, "trainer-1", weights(candidate, rung));
  }

  /** A frontier of some points. */
  public static SearchEvent.FrontierMoved frontier(FrontierPoint... points) {
    List<TaskId> trainings = Stream.of(points).map(p -> p.evaluation().task()).toList();
    return new SearchEvent.FrontierMoved(trainings, 0.25);
  }

  /** A point of the frontier. */
  public static FrontierPoint point(
      Candidate candidate, int rung, double accuracy, double seconds) {
    return new FrontierPoint(evaluation(candidate, rung, accuracy), cost(seconds));
  }

  private static String weights(Candidate candidate, int rung) {
    return candidate.id() + "-" + rung;
  }

  private static SearchEvent proposed(long number, SkipPattern pattern) {
    return new SearchEvent.Proposed(new Proposal(number, new Draw(pattern, 0, -1.5)));
  }

  private static InferenceCost cost(double seconds) {
    return new InferenceCost("delphi", "lan", Phase.ONLINE, seconds, 1_000, 2_000, 4);
  }

  private static Candidate candidate(long proposal, int budget, SkipPattern pattern) {
    CoreOutline outline = CoreOutline.of(new ImageShape(1, 12, 12), 10, pattern.depth());
    return new Candidate(
        proposal,
        budget,
        new ReluBalancer(Balancing.RELU).scale(outline, pattern, ReluReduction.PRUNED, budget));
  }
}
