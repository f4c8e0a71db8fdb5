package org.cryptonas.node.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cryptonas.arch.Counts;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.FrontierPoint;
import org.cryptonas.search.event.SearchEvent;

/** Reads {@code frontier.json} off the record of a search. */
public final class FrontierView {
  private FrontierView() {}

  /** The document as it stands {@code seconds} after the search began. */
  public static FrontierDocument of(Subject subject, SearchRecord record, double seconds) {
    Map<String, Double> tests = record.tests();
    Map<String, List<InferenceCost>> others = record.otherCosts();
    return new FrontierDocument(
        search(subject, record, seconds),
        record.frontier().stream().map(point -> point(point, tests, others)).toList());
  }

  private static FrontierDocument.Search search(
      Subject subject, SearchRecord record, double seconds) {
    return new FrontierDocument.Search(
        subject.seed(),
        subject.policy(),
        subject.dataset(),
        subject.generated(),
        subject.axis(),
        record.proposals().size(),
        record.scores().size(),
        record.evaluations().size(),
        record.failed(),
        seconds,
        record.hypervolume(),
        record.phase(),
        record.finished().map(SearchEvent.Finished::ending),
        record.finished().map(SearchEvent.Finished::reason));
  }

  private static FrontierDocument.Point point(
      FrontierPoint point, Map<String, Double> tests, Map<String, List<InferenceCost>> others) {
    Evaluation evaluation = point.evaluation();
    Candidate candidate = evaluation.candidate();
    Counts counts = candidate.architecture().counts();
    return new FrontierDocument.Point(
        candidate.id(),
        candidate.budget(),
        counts.relus(),
        counts.parameters(),
        counts.macs(),
        evaluation.rung(),
        evaluation.epochs(),
        evaluation.accuracy(),
        tests.containsKey(candidate.id())
            ? OptionalDouble.of(tests.get(candidate.id()))
            : OptionalDouble.empty(),
        point.cost(),
        Optional.ofNullable(others.get(candidate.id())),
        candidate.architecture().pattern());
  }
}
