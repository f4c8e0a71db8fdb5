package org.cryptonas.node.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cryptonas.node.run.Csv.Column;

/** {@code frontier.csv}: the points of {@code frontier.json}, one a line, in order of cost. */
final class FrontierCsv {
  private static final Csv<FrontierDocument.Point> TABLE =
      new Csv<>(
          List.of(
              Column.of("id", p -> p.id()),
              Column.of("budget", p -> p.budget()),
              Column.of("relus", p -> p.relus()),
              Column.of("parameters", p -> p.parameters()),
              Column.of("macs", p -> p.macs()),
              Column.of("rung", p -> p.rung()),
              Column.of("epochs", p -> p.epochs()),
              Column.of("validationAccuracy", p -> p.validationAccuracy()),
              new Column<>("testAccuracy", p -> boxed(p.testAccuracy())),
              Column.of("protocol", p -> p.cost().protocol()),
              Column.of("link", p -> p.cost().link()),
              Column.of("phase", p -> p.cost().phase()),
              Column.of("seconds", p -> p.cost().seconds()),
              Column.of("bytesUp", p -> p.cost().bytesUp()),
              Column.of("bytesDown", p -> p.cost().bytesDown()),
              Column.of("rounds", p -> p.cost().rounds()),
              Column.of("pattern", p -> p.pattern())));

  private FrontierCsv() {}

  static String text(FrontierDocument document) {
    return TABLE.text(document.points());
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
