package org.cryptonas.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SkipPatternTest {
  private static final LayerChoice FIRST = new LayerChoice(3, List.of());

  @Test
  void shouldRefuseAKernelThatIsNeitherThreeNorFive() {
    assertThatThrownBy(() -> new LayerChoice(4, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kernel 4: expected 3 or 5");
  }

  @Test
  void shouldRefuseSkipsThatAreNotAscendingOrNameANodeTwice() {
    for (List<Integer> skips : List.of(List.of(1, 0), List.of(1, 1))) {
      assertThatThrownBy(() -> new LayerChoice(3, skips))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("skips %s: expected ascending nodes, each once".formatted(skips));
    }
  }

  @Test
  void shouldRefuseASkipIntoTheFirstLayer() {
    assertThatThrownBy(() -> new SkipPattern(List.of(new LayerChoice(3, List.of(0)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("layer 0: skips [0], expected none");
  }

  @Test
  void shouldRefuseASkipFromTheLayersOwnInputOrFromNowhere() {
    for (int node : new int[] {-1, 1, 2}) {
      LayerChoice second = new LayerChoice(5, List.of(node));
      assertThatThrownBy(() -> new SkipPattern(List.of(FIRST, second)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("layer 1: skip from node %d, expected a node from 0 to 0".formatted(node));
    }
  }

  @Test
  void shouldRefuseAPatternWithoutLayers() {
    assertThatThrownBy(() -> new SkipPattern(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a pattern needs at least one layer");
  }

  @Test
  void shouldHaveEveryPossibleSkipWhenDenseAndNoneWhenAChain() {
    assertThat(SkipPattern.dense(4, 5)).hasToString("5: 5:0 5:0,1 5:0,1,2");
    assertThat(SkipPattern.chain(3, 3)).hasToString("3: 3: 3:");
  }

  @Test
  void shouldKnowItsSkips() {
    SkipPattern pattern = new SkipPattern(List.of(FIRST, FIRST, new LayerChoice(3, List.of(1))));
    assertThat(pattern.skips(1, 2)).isTrue();
    assertThat(pattern.skips(0, 2)).isFalse();
  }
}
