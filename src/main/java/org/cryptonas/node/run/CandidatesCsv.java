package org.cryptonas.node.run;

import java.util.List;
import org.cryptonas.node.run.Csv.Column;

/**
 * {@code candidates.csv}: one line an evaluation. Rung 0 is the score on shared weights, in the
 * order of proposals; then come stand-alone evaluations in the order in which they came, then what
 * failed.
 */
final class CandidatesCsv {
  private static final Csv<CandidateRow> TABLE =
      new Csv<>(
          List.of(
              Column.of("proposal", r -> r.proposal()),
              new Column<>("candidate", r -> r.candidate().map(c -> c.id())),
              new Column<>("budget", r -> r.budget()),
              Column.of("rung", r -> r.rung()),
              new Column<>("epochs", r -> r.evaluation().map(e -> e.epochs())),
              new Column<>("accuracy", r -> r.accuracy()),
              new Column<>("relus", r -> r.counts().map(c -> c.relus())),
              new Column<>("parameters", r -> r.counts().map(c -> c.parameters())),
              new Column<>("macs", r -> r.counts().map(c -> c.macs())),
              new Column<>("costSeconds", r -> r.cost().map(c -> c.seconds())),
              new Column<>("bytesUp", r -> r.cost().map(c -> c.bytesUp())),
              new Column<>("bytesDown", r -> r.cost().map(c -> c.bytesDown())),
              new Column<>("rounds", r -> r.cost().map(c -> c.rounds())),
              new Column<>("seed", r -> r.evaluation().map(e -> e.seed())),
              new Column<>("seconds", r -> r.evaluation().map(e -> e.seconds())),
              new Column<>("trainer", r -> r.evaluation().map(e -> e.trainer())),
              new Column<>("failure", r -> r.failure()),
              new Column<>("pattern", r -> r.pattern())));

  private CandidatesCsv() {}

  static String text(SearchRecord record) {
    return TABLE.text(CandidateRows.of(record));
  }
}
