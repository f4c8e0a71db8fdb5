package org.cryptonas.node.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.LayerChoice;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;
import org.cryptonas.node.picture.NetworkPicture;
import org.cryptonas.node.picture.NetworkSvg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NetworkPicturesTest {
  private static final Core CORE =
      new Core(new ImageShape(3, 32, 32), 10, List.of(new Stage(2, 4), new Stage(1, 8)));
  private static final SkipPattern PATTERN =
      new SkipPattern(
          List.of(
              new LayerChoice(3, List.of()),
              new LayerChoice(5, List.of(0)),
              new LayerChoice(3, List.of(0, 1))));

  @ParameterizedTest
  @EnumSource
  void shouldGiveEveryReluToALayer(ReluReduction reduction) {
    Architecture architecture = new Architecture(CORE, PATTERN, reduction);

    NetworkPicture picture = NetworkPictures.of(architecture);

    assertThat(picture.layers().stream().mapToLong(NetworkPicture.Layer::relus).sum())
        .isEqualTo(architecture.counts().relus());
  }

  @Test
  void shouldShowTheStemAndEveryLayerWithItsSkips() {
    NetworkPicture picture =
        NetworkPictures.of(new Architecture(CORE, PATTERN, ReluReduction.PRUNED));

    assertThat(picture.layers())
        .extracting(NetworkPicture.Layer::kernel, NetworkPicture.Layer::channels)
        .containsExactly(tuple(3, 4), tuple(3, 4), tuple(5, 4), tuple(3, 8));
    assertThat(picture.layers().get(3).side()).isEqualTo(16);
    assertThat(picture.layers().get(3).skips()).containsExactly(0, 1);
    assertThat(NetworkSvg.draw(picture))
        .contains("skip from 0 to 2", "skip from 0 to 3", "skip from 1 to 3")
        .contains("3: 3 x 3 convolution to 8 channels of 16 x 16");
  }
}
