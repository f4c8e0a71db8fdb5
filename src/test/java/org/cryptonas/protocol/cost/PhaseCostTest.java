package org.cryptonas.protocol.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhaseCostTest {
  private static final Pace PACE =
      new Pace(Map.of(Operation.ENCRYPT, 1.0, Operation.GARBLE_AND, 1.0), 2);
  private static final Paces PACES = new Paces(PACE, PACE);
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
    PhaseCost cost = PhaseCost.inTurn(List.of(LOAD), LINK, PACES);

    assertThat(cost.clientSeconds()).isEqualTo(1);
    assertThat(cost.serverSeconds()).isEqualTo(2);
    assertThat(cost.seconds()).isCloseTo(3 + (3 + 2) + 2 * 0.5, within(1e-9));
  }

  @Test
  void shouldSpreadEncryptionOverThreadsOnlyWhereStepsDoNotWait() {
    List<Load> twice = List.of(LOAD, LOAD);

    assertThat(PhaseCost.inTurn(twice, LINK, PACES).clientSeconds()).isEqualTo(2);
    assertThat(PhaseCost.sideBySide(twice, LINK, PACES).clientSeconds()).isEqualTo(1);
  }

  @Test
  void shouldBoundByTheLongerOfComputingAndSending() {
    assertThat(PhaseCost.inTurn(List.of(LOAD), LINK, PACES).overlappedSeconds())
        .isCloseTo(5 + 1, within(1e-9));
  }

  @Test
  void shouldLeaveComputingWhenTheLinkIsPerfect() {
    double infinity = Double.POSITIVE_INFINITY;
    PhaseCost cost =
        PhaseCost.inTurn(List.of(LOAD), new Link("wire", infinity, infinity, 0), PACES);

    assertThat(cost.seconds()).isEqualTo(3);
    assertThat(cost.overlappedSeconds()).isEqualTo(3);
  }

  @Test
  void shouldSumPhases() {
    PhaseCost one = PhaseCost.inTurn(List.of(LOAD), LINK, PACES);
    PhaseCost both = one.then(one);

    assertThat(both.seconds()).isEqualTo(2 * one.seconds());
    assertThat(both.up().wire()).isEqualTo(6_000_000);
    assertThat(both.rounds()).isEqualTo(4);
  }
}
