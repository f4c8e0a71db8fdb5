package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.junit.jupiter.api.Test;

class SafeTensorsTest {
  private static WeightLayout layout(SkipPattern pattern) {
    return WeightLayout.of(
        new Architecture(TinyData.core(1), pattern, ReluReduction.PRUNED).network());
  }

  private final WeightLayout layout = layout(TinyData.pattern());
  private final Weights weights = Weights.initial(layout, 3);

  @Test
  void shouldReadWhatWasWritten() throws IOException {
    Weights read = SafeTensors.read(SafeTensors.bytes(weights), layout);

    assertThat(read.trainable()).isEqualTo(weights.trainable());
    assertThat(read.statistics()).isEqualTo(weights.statistics());
  }

  @Test
  void shouldBeReadByOthersWhenWritten() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDList list = NDList.decode(manager, SafeTensors.bytes(weights));

      assertThat(list).hasSize(layout.trainable().size() + layout.statistics().size());
      Segment stem = layout.trainable().get("stem.conv");
      assertThat(list.get("stem.conv").getShape().getShape()).containsExactly(3, 1, 3, 3);
      assertThat(list.get("stem.conv").toFloatArray())
          .isEqualTo(Arrays.copyOfRange(weights.trainable(), stem.offset(), stem.end()));
      assertThat(list.get("layer1.k5.bn.variance").toFloatArray()).containsOnly(1f);
    }
  }

  @Test
  void shouldRefuseWhenTheFileIsCutShort() {
    byte[] whole = SafeTensors.bytes(weights);
    for (int length : List.of(0, 7, 100, whole.length - 1)) {
      assertThatThrownBy(() -> SafeTensors.read(Arrays.copyOf(whole, length), layout))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("weights file has");
    }
    assertThatThrownBy(() -> SafeTensors.read(Arrays.copyOf(whole, whole.length + 4), layout))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected " + 4 * size(weights));
  }

  @Test
  void shouldNameTheWeightWhenTheFileIsOfAnotherNetwork() {
    byte[] other = SafeTensors.bytes(Weights.initial(layout(SkipPattern.chain(4, 3)), 1));

    assertThatThrownBy(() -> SafeTensors.read(other, layout))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("weights file has nothing for node0.reduce1.even, expected {");
  }

  @Test
  void shouldBeOtherBytesWhenOneValueDiffers() {
    float[] changed = weights.statistics().clone();
    changed[0] = Math.nextUp(changed[0]);

    assertThat(SafeTensors.bytes(new Weights(layout, weights.trainable(), changed)))
        .isNotEqualTo(SafeTensors.bytes(weights));
  }

  private static int size(Weights weights) {
    return weights.trainable().length + weights.statistics().length;
  }
}
