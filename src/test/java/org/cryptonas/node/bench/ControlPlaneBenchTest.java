package org.cryptonas.node.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlPlaneBenchTest {
  private static final Duration TRAINING = Duration.ofMillis(5);

  @Test
  void shouldMeasureClimbsHereAndInOtherProcessesAndSearchesThatGoOn() throws Exception {
    ControlPlanePlan plan =
        new ControlPlanePlan(List.of(2), List.of(1, 2), 2, 60, 640, TRAINING, List.of(100));
    List<String> said = new ArrayList<>();

    ControlPlaneReport report = new ControlPlaneBench(plan, said::add).run();

    assertThat(report.rates())
        .extracting(ControlPlaneReport.Climb::processes)
        .containsExactly(1, 2);
    assertThat(report.rates())
        .allSatisfy(
            climb -> {
              assertThat(climb.results()).isPositive();
              assertThat(climb.perSecond()).isPositive();
            });
    assertThat(report.overheads())
        .hasSize(2)
        .allSatisfy(climb -> assertThat(climb.overhead()).isPositive());
    assertThat(report.recoveries())
        .extracting(ControlPlaneReport.Recovery::mix)
        .containsExactly("lessons", "ladder");
    assertThat(report.recoveries())
        .allSatisfy(
            recovery -> {
              assertThat(recovery.events()).isGreaterThanOrEqualTo(100);
              assertThat(recovery.workSeconds()).isGreaterThan(recovery.recoverySeconds());
              assertThat(recovery.bytes()).isPositive();
            });
    assertThat(report.table()).contains("trainings of no time", "lessons", "ladder");
    assertThat(said).hasSize(5);
  }

  @Test
  void shouldHoldTimesAgainstTheIdealOfTheirStubs() {
    ControlPlaneReport.Climb climb = new ControlPlaneReport.Climb(64, 1, 0.1, 640, 1.25, 1);

    assertThat(climb.perSecond()).isEqualTo(512);
    assertThat(climb.overhead()).isEqualTo(0.25);
    assertThat(climb.millisBetween()).isEqualTo(25);
    assertThat(new ControlPlaneReport(List.of(), List.of(climb), List.of()).table())
        .contains("25.0 %", "25.0 ms", "2.50 %")
        .doesNotContain("of no time");
  }

  @Test
  void shouldSayWhatIsExpectedWhenThereAreNoStubs() {
    assertThatThrownBy(
            () -> new ControlPlanePlan(List.of(0), List.of(1), 1, 1, 1, TRAINING, List.of()))
        .hasMessage("stubs [0] given, expected at least 1");
  }
}
