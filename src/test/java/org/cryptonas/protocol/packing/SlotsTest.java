package org.cryptonas.protocol.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SlotsTest {
  private static final Slots SLOTS = new Slots(8192);

  @Property
  void shouldTakeTheFewestPowersOfTwoThatMakeARotation(
      @ForAll @IntRange(min = 0, max = 4095) int amount) {
    assertThat(SLOTS.keySwitches(amount)).isEqualTo(fewest(amount, 4096));
  }

  @Test
  void shouldTakeAHalfMoreOrLessForNothingSinceItRotatesOntoItself() {
    assertThat(SLOTS.keySwitches(4096)).isZero();
    assertThat(SLOTS.keySwitches(4096 - 64)).isEqualTo(1);
  }

  @Test
  void shouldRoundUpToAPowerOfTwo() {
    assertThat(Slots.powerOfTwo(1)).isEqualTo(1);
    assertThat(Slots.powerOfTwo(784)).isEqualTo(1024);
    assertThat(Slots.powerOfTwo(1024)).isEqualTo(1024);
    assertThat(Slots.powerOfTwo(1025)).isEqualTo(2048);
  }

  @Test
  void shouldSayHowManyHoldAnyNumberOfValues() {
    assertThat(Slots.toHold(8, 4)).isEqualTo(2);
    assertThat(Slots.toHold(9, 4)).isEqualTo(3);
    assertThat(Slots.toHold(0, 4)).isZero();
    assertThat(Slots.toHold(Integer.MAX_VALUE, 4096)).isEqualTo(1 << 19);
  }

  @Test
  void shouldRefuseSlotsThatAreNoPowerOfTwo() {
    assertThatThrownBy(() -> new Slots(6000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("6000 slots")
        .hasMessageContaining("power of two");
  }

  /** Fewest signed powers of two that sum to the value, modulo a half. */
  private static int fewest(int value, int half) {
    if (value == 0 || value == half) {
      return 0;
    }
    if (value % 2 == 0) {
      return fewest(value / 2, half / 2);
    }
    return value == 1 || value == half - 1
        ? 1
        : 1 + Math.min(fewest(value - 1, half), fewest(value + 1, half));
  }
}
