package org.cryptonas.protocol.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.cryptonas.protocol.Costing;
import org.cryptonas.protocol.Links;
import org.cryptonas.protocol.Machines;
import org.cryptonas.protocol.cost.Standing;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest {
  private static final ProgramStep RELU = Costing.relu(1, 10);

  @ParameterizedTest
  @CsvSource({
    "1824800, 0, true",
    "1824801, 0, false",
    "1824800.4, 0, false",
    "1800000, 2, true",
    "1800000, 1, false",
    "1900000, 4, true",
    "1900000, 3, false",
    "0, 5, false"
  })
  void shouldPassWithinTheToleranceOnly(double published, double tolerance, boolean passes) {
    Outcome outcome = outcome(point("a", Map.of(), RELU, "storage.client", published, tolerance));

    assertThat(outcome.simulated()).hasValue(1_824_800);
    assertThat(outcome.passed()).isEqualTo(passes);
  }

  @Test
  void shouldSayHowFarOffItIsAndWhatItIsAbout() {
    Outcome outcome = outcome(point("a", Map.of(), RELU, "storage.client", 2e6, 10));

    assertThat(outcome.error().orElseThrow()).isEqualTo(-8.76, within(1e-9));
    assertThat(outcome.what()).isEqualTo("delphi: network, storage.client");
    assertThat(outcome.remark()).isEmpty();
    assertThat(outcome(point("a", Map.of(), RELU, "storage.client", 0, 0)).error()).isEmpty();
  }

  @Test
  void shouldSimulateWithThePointsSettings() {
    Map<String, Double> settings = Map.of("server-stored", 10.0);

    assertThat(outcome(point("a", settings, RELU, "storage.server", 1000, 0)).passed()).isTrue();
  }

  @Test
  void shouldFailAndSayWhyWhenAPointCannotBeSimulated() {
    Outcome outcome =
        outcome(point("a", Map.of(), Costing.maxPool(1, 4, 2, 2), "storage.client", 1, 50));

    assertThat(outcome.passed()).isFalse();
    assertThat(outcome.simulated()).isEmpty();
    assertThat(outcome.error()).isEmpty();
    assertThat(outcome.remark()).startsWith("not simulated: max pool pool: delphi");
    PublishedPoint setting = point("b", Map.of("pi", 3.0), RELU, "storage.client", 1, 50);
    assertThat(outcome(setting).remark()).startsWith("not simulated: constant pi of delphi");
  }

  @Test
  void shouldHoldRankedPointsToTheirPublishedOrder() {
    PublishedPoint small = ranked("small", Costing.relu(1, 8), 100);
    PublishedPoint large = ranked("large", Costing.relu(1, 16), 200);
    PublishedPoint swapped = ranked("swapped", Costing.relu(1, 4), 300);

    Outcome right = Validation.of(List.of(large, small)).get(2);
    Outcome wrong = Validation.of(List.of(small, large, swapped)).get(3);

    assertThat(right.id()).isEqualTo("rank:group");
    assertThat(right.passed()).isTrue();
    assertThat(right.what()).isEqualTo("order of large, small");
    assertThat(wrong.passed()).isFalse();
    assertThat(wrong.simulated()).hasValue(2);
    assertThat(wrong.remark()).isEqualTo("published: small before swapped, large before swapped");
    assertThat(wrong.figure().standing()).isEqualTo(Standing.RECALLED);
  }

  @Test
  void shouldRefuseFiguresThatCannotBe() {
    assertThatThrownBy(() -> new Figure(-1, "B", 0, Standing.MEASURED, "log"))
        .hasMessage("value -1.0: expected a finite number that is not negative");
    assertThatThrownBy(() -> new Figure(1, "B", 100, Standing.MEASURED, "log"))
        .hasMessage("tolerance 100.0 %: expected 0 or more, and less than 100");
    assertThatThrownBy(() -> new Figure(1, "B", 1, Standing.MEASURED, " "))
        .hasMessage("a published figure needs a unit and a source");
  }

  private static Outcome outcome(PublishedPoint point) {
    return Validation.of(List.of(point)).get(0);
  }

  private static PublishedPoint ranked(String id, ProgramStep step, double value) {
    PublishedPoint point = point(id, Map.of(), step, "storage.client", value, 10);
    return new PublishedPoint(id, point.setup(), point.measure(), point.figure(), List.of("group"));
  }

  private static PublishedPoint point(
      String id,
      Map<String, Double> settings,
      ProgramStep step,
      String measure,
      double value,
      double tolerance) {
    Program program = new Program(List.of(step));
    Setup setup =
        new Setup("delphi", settings, "network", program, Links.LAN, Machines.published());
    Figure figure = new Figure(value, "B", tolerance, Standing.RECALLED, "a table");
    return new PublishedPoint(id, setup, Measure.parse(measure), figure, List.of());
  }
}
