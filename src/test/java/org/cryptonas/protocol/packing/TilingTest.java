package org.cryptonas.protocol.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.protocol.program.ProgramStep;
import org.junit.jupiter.api.Test;

class TilingTest {
  private static final int LIMIT = 4096;

  @Test
  void shouldLeaveAnImageWholeWhenAChannelFits() {
    ProgramStep.Convolution conv = conv(64, 64, 3, 1);

    assertThat(Tiling.of(conv, LIMIT)).isEqualTo(new Tiling(1, conv));
  }

  @Test
  void shouldCutIntoTheFewestTilesWithRims() {
    // Without rims four tiles of 64 x 64 would do; a rim of 2 needs at least five.
    Tiling tiling = Tiling.of(conv(128, 128, 3, 1), LIMIT);

    assertThat(tiling.tiles()).isEqualTo(5);
    assertThat(tiling.tile().in()).isEqualTo(new ImageShape(8, 128, 28));
    assertThat(Tiling.of(conv(128, 128, 1, 1), LIMIT).tiles()).isEqualTo(4);
  }

  @Property
  void shouldCoverEveryOutputWithTilesThatFit(
      @ForAll @IntRange(min = 65, max = 300) int height,
      @ForAll @IntRange(min = 64, max = 300) int width,
      @ForAll @IntRange(min = 1, max = 7) int kernel,
      @ForAll @IntRange(min = 1, max = 3) int stride) {
    ProgramStep.Convolution conv = conv(height, width, kernel, stride);
    Tiling tiling = Tiling.of(conv, LIMIT);

    ImageShape tile = tiling.tile().in();
    assertThat(tile.area()).isLessThanOrEqualTo(LIMIT);
    long outputs = (long) outputs(tile.height(), height, conv) * outputs(tile.width(), width, conv);
    assertThat(tiling.tiles() * outputs).isGreaterThanOrEqualTo(conv.out().area());
  }

  @Test
  void shouldRefuseAKernelThatIsLargerThanATile() {
    assertThatThrownBy(() -> Tiling.of(conv(128, 128, 65, 1), LIMIT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kernel of 65")
        .hasMessageContaining("4096 pixels");
  }

  /** Outputs along a side whose inputs a tile holds; all of them where the tile is the side. */
  private static int outputs(int tileSide, int side, ProgramStep.Convolution conv) {
    return tileSide == side
        ? (side + conv.stride() - 1) / conv.stride()
        : (tileSide - conv.kernel()) / conv.stride() + 1;
  }

  private static ProgramStep.Convolution conv(int height, int width, int kernel, int stride) {
    return new ProgramStep.Convolution("conv", new ImageShape(8, height, width), 8, kernel, stride);
  }
}
