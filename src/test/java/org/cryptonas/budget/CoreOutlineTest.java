package org.cryptonas.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreOutlineTest {
  private static final ImageShape CIFAR = new ImageShape(3, 32, 32);

  @ParameterizedTest
  @CsvSource({"3,1 1 1", "6,2 2 2", "7,2 2 3", "8,2 3 3", "12,4 4 4", "24,8 8 8"})
  void shouldReduceAfterEachThirdWhenSplitAsThePaperDoes(int depth, String layers) {
    assertThat(CoreOutline.of(CIFAR, 10, depth).layersPerStage())
        .map(String::valueOf)
        .containsExactly(layers.split(" "));
  }

  @Property
  void shouldKeepDepthAndDifferByOneLayerWhenSplitEvenly(
      @ForAll @IntRange(min = 1, max = 5) int stages, @ForAll @IntRange(max = 60) int more) {
    CoreOutline outline = CoreOutline.evenly(CIFAR, 10, stages + more, stages);
    assertThat(outline.depth()).isEqualTo(stages + more);
    assertThat(outline.layersPerStage())
        .hasSize(stages)
        .allMatch(layers -> layers == (stages + more) / stages || layers == 1 + more / stages + 1);
  }

  @Test
  void shouldRefuseWhenThereAreFewerLayersThanStages() {
    assertThatThrownBy(() -> CoreOutline.of(CIFAR, 10, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 layers over 3 stages: expected at least one stage and a layer for each");
  }

  @Test
  void shouldRefuseWhenSidesCannotBeHalvedOftenEnough() {
    assertThatThrownBy(() -> CoreOutline.evenly(new ImageShape(1, 8, 3), 2, 4, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2x1 feature map cannot be halved");
  }

  @Test
  void shouldRefuseAStageWithoutLayers() {
    assertThatThrownBy(() -> new CoreOutline(CIFAR, 10, List.of(2, 0, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stage of 0 layers");
  }

  @Test
  void shouldMakeACoreWhenGivenOneWidthAStage() {
    CoreOutline outline = CoreOutline.of(CIFAR, 10, 7);
    assertThat(outline.withChannels(List.of(3, 5, 9)).stages())
        .containsExactly(new Stage(2, 3), new Stage(2, 5), new Stage(3, 9));
    assertThatThrownBy(() -> outline.withChannels(List.of(3, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("channels [3, 5]: expected one number for each of 3 stages");
  }
}
