package org.cryptonas.protocol.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhaseCostTest {
  private static final Quantity SECOND = new Quantity(1, Standing.MEASURED, "a clock");
  private static final Machine MACHINE =
      new Machine("m", Map.of(Operation.ENCRYPT, SECOND, Operation.GARBLE_AND, SECOND), 1);
  private static final Parties PARTIES = new Parties(MACHINE, MACHINE);
  private static final Link LINK = Link.of("l", 8, 4, 500);
  private static final Load LOAD =
      new Load(
          new Bytes(0, 3_000_000),
          new Bytes(0, 1_000_000),
          2,
          Work.of(Operation.ENCRYPT, 1),
          Work.of(Operation.GARBLE_AND, 2));

  @Test
  void shouldAddComputingSendingAndWaiting() {
    PhaseCost cost = PhaseCost.of(List.of(LOAD), LINK, PARTIES);

    assertThat(cost.clientSeconds()).isEqualTo(1);
    assertThat(cost.serverSeconds()).isEqualTo(2);
    assertThat(cost.seconds()).isCloseTo(3 + (3 + 2) + 2 * 0.5, within(1e-9));
  }

  @Test
  void shouldBoundByTheLongerOfComputingAndSending() {
    assertThat(PhaseCost.of(List.of(LOAD), LINK, PARTIES).overlappedSeconds())
        .isCloseTo(5 + 1, within(1e-9));
  }

  @Test
  void shouldLeaveComputingWhenTheLinkIsPerfect() {
    double infinity = Double.POSITIVE_INFINITY;
    PhaseCost cost = PhaseCost.of(List.of(LOAD), new Link("wire", infinity, infinity, 0), PARTIES);

    assertThat(cost.seconds()).isEqualTo(3);
    assertThat(cost.overlappedSeconds()).isEqualTo(3);
  }

  @Test
  void shouldSumPhases() {
    PhaseCost one = PhaseCost.of(List.of(LOAD), LINK, PARTIES);
    PhaseCost both = one.then(one);

    assertThat(both.seconds()).isEqualTo(2 * one.seconds());
    assertThat(both.up().wire()).isEqualTo(6_000_000);
    assertThat(both.rounds()).isEqualTo(4);
  }
}
