package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.cryptonas.data.Images;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchBufferTest {
  /** Two images of 2 rows, 3 columns, 2 channels; the first's pixels count up from 0. */
  private static Images images() {
    byte[] pixels = new byte[24];
    for (int at = 0; at < 12; at++) {
      pixels[at] = (byte) at;
      pixels[12 + at] = (byte) 200;
    }
    return new Images(2, 2, 3, pixels, new byte[] {0, 1});
  }

  private static float[] shown(MemoryOrder order, Augmentation move) {
    Images images = images();
    Standardisation standardisation = Standardisation.of(images);
    BatchBuffer buffer = new BatchBuffer(images, standardisation, 5, order);
    buffer.put(0, 1, Augmentation.NONE);
    buffer.put(1, 0, move);
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray array = buffer.array(2, manager);
      assertThat(array.getShape()).isEqualTo(new Shape(2, 2, 2, 3));
      return array.get(1).toFloatArray();
    }
  }

  private static float[] expected(int... pixels) {
    Standardisation standardisation = Standardisation.of(images());
    float[] values = new float[pixels.length];
    for (int at = 0; at < pixels.length; at++) {
      int channel = at / 6;
      values[at] = pixels[at] < 0 ? 0 : standardisation.value(channel, (byte) pixels[at]);
    }
    return values;
  }

  @ParameterizedTest
  @EnumSource(MemoryOrder.class)
  void shouldShowChannelsApartInEitherOrder(MemoryOrder order) {
    assertThat(shown(order, Augmentation.NONE))
        .isEqualTo(expected(0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11));
  }

  @ParameterizedTest
  @EnumSource(MemoryOrder.class)
  void shouldShowZeroBeyondTheEdgeWhenMoved(MemoryOrder order) {
    assertThat(shown(order, new Augmentation(1, -1, false)))
        .isEqualTo(expected(-1, 6, 8, -1, -1, -1, -1, 7, 9, -1, -1, -1));
  }

  @ParameterizedTest
  @EnumSource(MemoryOrder.class)
  void shouldTurnLeftToRightWhenMirrored(MemoryOrder order) {
    assertThat(shown(order, new Augmentation(0, 0, true)))
        .isEqualTo(expected(4, 2, 0, 10, 8, 6, 5, 3, 1, 11, 9, 7));
  }

  @Test
  void shouldHaveMeanZeroAndDeviationOneWhenStandardised() {
    Images images = images();
    Standardisation standardisation = Standardisation.of(images);
    double sum = 0;
    double squares = 0;
    for (int at = 1; at < images.pixels().length; at += 2) {
      double value = standardisation.value(1, images.pixels()[at]);
      sum += value;
      squares += value * value;
    }

    assertThat(sum).isCloseTo(0, within(1e-5));
    assertThat(squares / 12).isCloseTo(1, within(1e-5));
  }

  @Test
  void shouldBeFiniteWhenAllPixelsAreAlike() {
    Images grey = new Images(1, 1, 2, new byte[] {9, 9}, new byte[1]);

    assertThat(Standardisation.of(grey).value(0, (byte) 9)).isZero();
  }
}
