package org.cryptonas.node.run;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cryptonas.node.picture.FrontierPicture;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Evaluation;

/** Reads the picture of a frontier off the record of a search. */
final class FrontierPictures {
  private FrontierPictures() {}

  static FrontierPicture of(Subject subject, SearchRecord record) {
    return new FrontierPicture(
        "Accuracy over the cost of a private inference",
        "%s, seed %d, policy %s, %d candidates; costs are simulated"
            .formatted(
                subject.dataset(), subject.seed(), subject.policy(), highest(record).count()),
        subject.axis(),
        "validation accuracy",
        points(record));
  }

  private static List<FrontierPicture.Point> points(SearchRecord record) {
    Map<String, InferenceCost> costs = record.costs();
    Set<String> frontier =
        record.frontier().stream()
            .map(point -> point.evaluation().candidate().id())
            .collect(Collectors.toSet());
    return highest(record)
        .flatMap(
            evaluation ->
                Optional.ofNullable(costs.get(evaluation.candidate().id()))
                    .map(cost -> point(evaluation, cost, frontier))
                    .stream())
        .toList();
  }

  private static FrontierPicture.Point point(
      Evaluation evaluation, InferenceCost cost, Set<String> frontier) {
    Candidate candidate = evaluation.candidate();
    return new FrontierPicture.Point(
        cost.seconds(),
        evaluation.accuracy(),
        label(evaluation),
        candidate.budget(),
        frontier.contains(candidate.id()));
  }

  /** Each candidate's evaluation at its highest rung, whatever came before: the one that counts. */
  private static Stream<Evaluation> highest(SearchRecord record) {
    return record.evaluations().stream()
        .collect(
            Collectors.toMap(
                evaluation -> evaluation.candidate().id(),
                evaluation -> evaluation,
                BinaryOperator.maxBy(Comparator.comparingInt(Evaluation::rung)),
                LinkedHashMap::new))
        .values()
        .stream();
  }

  private static String label(Evaluation evaluation) {
    return String.format(
        Locale.ROOT,
        "%.1f %% at %,d ReLUs",
        100 * evaluation.accuracy(),
        evaluation.candidate().architecture().counts().relus());
  }
}
