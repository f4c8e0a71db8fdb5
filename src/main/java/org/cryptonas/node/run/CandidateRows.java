package org.cryptonas.node.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.event.SearchEvent;

/** Reads what was evaluated, and what failed, off the record of a search. */
final class CandidateRows {
  private final SearchRecord record;
  private final Map<Long, Double> scores;
  private final Map<String, InferenceCost> costs;
  private final Map<Long, SkipPattern> patterns = new HashMap<>();

  private CandidateRows(SearchRecord record) {
    this.record = record;
    scores = record.scores();
    costs = record.costs();
    record.proposals().forEach(p -> patterns.put(p.number(), p.draw().pattern()));
  }

  static List<CandidateRow> of(SearchRecord record) {
    return new CandidateRows(record).rows();
  }

  private List<CandidateRow> rows() {
    return Stream.of(
            record.proposals().stream().flatMap(this::scored),
            record.evaluations().stream().map(this::evaluated),
            record.all(SearchEvent.LessonFailed.class).stream().flatMap(this::failedLesson),
            record.all(SearchEvent.CandidateFailed.class).stream().map(this::failed))
        .flatMap(rows -> rows)
        .toList();
  }

  private Stream<CandidateRow> scored(Proposal proposal) {
    return Optional.ofNullable(scores.get(proposal.number()))
        .map(accuracy -> score(proposal, accuracy))
        .stream();
  }

  private static CandidateRow score(Proposal proposal, double accuracy) {
    return new CandidateRow(
        proposal.number(),
        0,
        Optional.empty(),
        Optional.of(proposal.draw().pattern()),
        Optional.of(accuracy),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private CandidateRow evaluated(Evaluation evaluation) {
    return new CandidateRow(
        evaluation.candidate().proposal(),
        evaluation.rung(),
        Optional.of(evaluation.candidate().budget()),
        Optional.of(evaluation.candidate().architecture().pattern()),
        Optional.of(evaluation.accuracy()),
        Optional.of(evaluation),
        Optional.ofNullable(costs.get(evaluation.candidate().id())),
        Optional.empty());
  }

  private Stream<CandidateRow> failedLesson(SearchEvent.LessonFailed lesson) {
    return lesson.proposals().stream()
        .map(proposal -> failure(proposal, 0, Optional.empty(), lesson.reason()));
  }

  private CandidateRow failed(SearchEvent.CandidateFailed failed) {
    return failure(failed.proposal(), failed.rung(), Optional.of(failed.budget()), failed.reason());
  }

  private CandidateRow failure(long proposal, int rung, Optional<Integer> budget, String reason) {
    return new CandidateRow(
        proposal,
        rung,
        budget,
        Optional.ofNullable(patterns.get(proposal)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason));
  }
}
