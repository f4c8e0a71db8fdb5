package org.cryptonas.protocol.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineTest {
  private static final Map<Operation, Quantity> PUBLISHED =
      Map.of(Operation.CIPHERTEXT_ROTATE, second(), Operation.EVALUATE_AND, second());
  private static final Machine MACHINE = new Machine("m", 1, Map.of(), 1, Standing.MEASURED);

  @Test
  void shouldTimeUnitsRatherThanCounts() {
    Work work = Work.NONE.and(Operation.CIPHERTEXT_ROTATE, 2, 5);

    assertThat(MACHINE.pace(PUBLISHED).seconds(work)).isEqualTo(5);
    assertThat(work.count(Operation.CIPHERTEXT_ROTATE)).isEqualTo(2);
  }

  @Test
  void shouldTakeNoTimeForAnOperationThatNoTimeWasPublishedOf() {
    assertThat(MACHINE.pace(PUBLISHED).seconds(Work.of(Operation.OBLIVIOUS_TRANSFER, 10))).isZero();
  }

  @Test
  void shouldTakeAsMuchLongerAsItIsSlowerAndMoreOrLessWhereItDiffers() {
    Machine slow = new Machine("m", 6, Map.of(Operation.EVALUATE_AND, 20.0), 1, Standing.DERIVED);

    assertThat(slow.pace(PUBLISHED).seconds(Work.of(Operation.CIPHERTEXT_ROTATE, 2))).isEqualTo(12);
    assertThat(slow.pace(PUBLISHED).seconds(Work.of(Operation.EVALUATE_AND, 2))).isEqualTo(40);
  }

  @Test
  void shouldShareThreadsOutByLayerForHomomorphicEncryptionOnly() {
    Work rotations = Work.of(Operation.CIPHERTEXT_ROTATE, 6).and(Operation.EVALUATE_AND, 1);
    List<Work> layers = List.of(rotations, rotations, rotations);

    assertThat(MACHINE.pace(PUBLISHED).secondsTogether(layers)).isEqualTo(18 + 3);
    assertThat(threads(2).secondsTogether(layers)).isEqualTo(9 + 3);
    assertThat(threads(8).secondsTogether(layers)).isEqualTo(6 + 3);
  }

  @Test
  void shouldRefuseNoThreadsAndTimesThatCannotBe() {
    assertThatThrownBy(() -> MACHINE.withThreads(0)).hasMessageContaining("0 threads");
    assertThatThrownBy(() -> new Machine("m", 0, Map.of(), 1, Standing.GIVEN))
        .hasMessage("machine m, slower 0.0: expected a number above 0");
    assertThatThrownBy(() -> new Quantity(-1, Standing.FITTED, "a guess"))
        .hasMessageContaining("-1.0 (a guess)");
    assertThatThrownBy(() -> new Quantity(Double.NaN, Standing.FITTED, "a guess"))
        .hasMessageContaining("NaN");
  }

  private static Pace threads(int number) {
    return MACHINE.withThreads(number).pace(PUBLISHED);
  }

  private static Quantity second() {
    return new Quantity(1, Standing.FITTED, "a clock");
  }
}
