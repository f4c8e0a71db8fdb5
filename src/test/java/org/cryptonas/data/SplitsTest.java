package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitsTest {
  private static final int CLASSES = 5;

  /** Each image's only pixel is its number, so that images can be told apart. */
  private static final SourceImages SOURCE =
      new SourceImages("some", "here", "abc", false, CLASSES, images(100), images(50));

  @Test
  void shouldSetEveryImageOnceAsideOrTrainOnIt() {
    Dataset dataset = Splits.of(SOURCE, settings(20, 1000, 1000));

    assertThat(dataset.training().count()).isEqualTo(80);
    assertThat(dataset.validation().count()).isEqualTo(20);
    TreeSet<Byte> seen = new TreeSet<>();
    for (byte pixel : dataset.training().pixels()) {
      assertThat(seen.add(pixel)).isTrue();
    }
    for (byte pixel : dataset.validation().pixels()) {
      assertThat(seen.add(pixel)).isTrue();
    }
    assertThat(seen).hasSize(100);
  }

  @Test
  void shouldKeepLabelsWithTheirImages() {
    Dataset dataset = Splits.of(SOURCE, settings(20, 30, 10));

    for (Images split : new Images[] {dataset.training(), dataset.validation(), dataset.test()}) {
      for (int i = 0; i < split.count(); i++) {
        assertThat(split.labels()[i]).isEqualTo((byte) (split.pixels()[i] % CLASSES));
      }
    }
  }

  @Test
  void shouldHaveEachClassInProportion() {
    byte[] labels = Splits.of(SOURCE, settings(20, 30, 10)).validation().labels();

    for (int c = 0; c < CLASSES; c++) {
      byte label = (byte) c;
      assertThat(IntStream.range(0, labels.length).filter(i -> labels[i] == label)).hasSize(4);
    }
  }

  @Test
  void shouldValidateOnTheSameImagesWhateverElseIsLimited() {
    assertThat(Splits.of(SOURCE, settings(20, 30, 10)).validation().pixels())
        .isEqualTo(Splits.of(SOURCE, settings(20, 1000, 1000)).validation().pixels());
  }

  @Test
  void shouldLimitTrainingAndTestImages() {
    Dataset dataset = Splits.of(SOURCE, settings(20, 30, 10));

    assertThat(dataset.training().count()).isEqualTo(30);
    assertThat(dataset.test().count()).isEqualTo(10);
    assertThat(dataset.checksum()).isEqualTo("abc");
  }

  @Test
  void shouldGiveTheTestSplitAsItIsWhenNotLimited() {
    Dataset dataset = Splits.of(SOURCE, settings(20, 1000, 1000));

    assertThat(Arrays.equals(dataset.test().pixels(), SOURCE.test().pixels())).isTrue();
  }

  @Test
  void shouldRefuseWhenValidationLeavesNothingToTrainOn() {
    assertThatThrownBy(() -> Splits.of(SOURCE, settings(100, 1, 1)))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "100 validation images leave none of the 100 training images of some, expected fewer");
  }

  private static DatasetSettings settings(int validation, int training, int test) {
    return new DatasetSettings(
        "some", Optional.empty(), validation, OptionalInt.of(training), OptionalInt.of(test));
  }

  private static Images images(int count) {
    byte[] pixels = new byte[count];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      pixels[i] = (byte) i;
      labels[i] = (byte) (i % CLASSES);
    }
    return new Images(1, 1, 1, pixels, labels);
  }
}
