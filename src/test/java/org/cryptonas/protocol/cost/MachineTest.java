package org.cryptonas.protocol.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineTest {
  private static final Quantity SECOND = new Quantity(1, Standing.FITTED, "a clock");
  private static final Machine MACHINE =
      new Machine(
          "m", Map.of(Operation.CIPHERTEXT_ROTATE, SECOND, Operation.EVALUATE_AND, SECOND), 1);

  @Test
  void shouldTimeUnitsRatherThanCounts() {
    Work work = Work.NONE.and(Operation.CIPHERTEXT_ROTATE, 2, 5);

    assertThat(MACHINE.seconds(work)).isEqualTo(5);
    assertThat(work.count(Operation.CIPHERTEXT_ROTATE)).isEqualTo(2);
  }

  @Test
  void shouldTakeNoTimeForAnOperationItHasNoTimeOf() {
    assertThat(MACHINE.seconds(Work.of(Operation.OBLIVIOUS_TRANSFER, 10))).isZero();
  }

  @Test
  void shouldShareThreadsOutByLayerForHomomorphicEncryptionOnly() {
    Work rotations = Work.of(Operation.CIPHERTEXT_ROTATE, 6).and(Operation.EVALUATE_AND, 1);
    List<Work> layers = List.of(rotations, rotations, rotations);

    assertThat(MACHINE.secondsTogether(layers)).isEqualTo(18 + 3);
    assertThat(MACHINE.withThreads(2).secondsTogether(layers)).isEqualTo(9 + 3);
    assertThat(MACHINE.withThreads(8).secondsTogether(layers)).isEqualTo(6 + 3);
  }

  @Test
  void shouldRefuseNoThreadsAndTimesThatCannotBe() {
    assertThatThrownBy(() -> MACHINE.withThreads(0)).hasMessageContaining("0 threads");
    assertThatThrownBy(() -> new Quantity(-1, Standing.FITTED, "a guess"))
        .hasMessageContaining("-1.0 (a guess)");
    assertThatThrownBy(() -> new Quantity(Double.NaN, Standing.FITTED, "a guess"))
        .hasMessageContaining("NaN");
  }
}
