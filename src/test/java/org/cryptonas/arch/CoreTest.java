package org.cryptonas.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreTest {
  @Test
  void shouldRoundSidesUpWhenTheyAreOdd() {
    Core core =
        new Core(
            new ImageShape(1, 28, 13),
            10,
            List.of(new Stage(1, 2), new Stage(1, 3), new Stage(2, 5), new Stage(1, 7)));
    assertThat(core.stageShapes())
        .containsExactly(
            new ImageShape(2, 28, 13),
            new ImageShape(3, 14, 7),
            new ImageShape(5, 7, 4),
            new ImageShape(7, 4, 2));
  }

  @Test
  void shouldSayWhyWhenASideCannotBeHalved() {
    List<Stage> stages = List.of(new Stage(1, 1), new Stage(1, 1), new Stage(1, 1));
    assertThatThrownBy(() -> new Core(new ImageShape(1, 2, 9), 2, stages))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a 1x5 feature map cannot be halved: use a larger input or fewer stages");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,0", "2,1", "3,1", "4,1", "5,2"})
  void shouldFindTheStageOfALayer(int layer, int stage) {
    Core core =
        new Core(
            new ImageShape(1, 8, 8), 2, List.of(new Stage(2, 1), new Stage(3, 1), new Stage(1, 1)));
    assertThat(core.depth()).isEqualTo(6);
    assertThat(core.stageOf(layer)).isEqualTo(stage);
    assertThatThrownBy(() -> core.stageOf(6)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void shouldRefuseWhatIsNoNetwork() {
    ImageShape image = new ImageShape(1, 8, 8);
    assertThatThrownBy(() -> new Core(image, 1, List.of(new Stage(1, 1))))
        .hasMessage("1 classes: expected at least 2");
    assertThatThrownBy(() -> new Core(image, 2, List.of()))
        .hasMessage("a core needs at least one stage");
    assertThatThrownBy(() -> new Stage(1, 0))
        .hasMessage("stage of 1 layers and 0 channels: both must be at least 1");
    assertThatThrownBy(() -> new ImageShape(0, 8, 8))
        .hasMessage("shape 0x8x8: channels, height and width must be at least 1");
  }

  @Test
  void shouldRefuseAShapeWhoseValuesNoIntCanNumber() {
    assertThat(new ImageShape(1, 1, Integer.MAX_VALUE).size()).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(() -> new ImageShape(2, 32768, 32768))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shape 2x32768x32768: expected at most 2147483647 values");
  }
}
