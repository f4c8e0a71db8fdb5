package org.cryptonas.protocol.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cryptonas.arch.ImageShape;
import org.junit.jupiter.api.Test;

class ProgramStepTest {
  private static final ImageShape ODD = new ImageShape(3, 7, 9);

  @Test
  void shouldRoundSidesUpWhenAStrideDoesNotDivideThem() {
    ProgramStep.Convolution conv = new ProgramStep.Convolution("conv", ODD, 5, 3, 2);

    assertThat(conv.out()).isEqualTo(new ImageShape(5, 4, 5));
    assertThat(conv.macs()).isEqualTo(4L * 5 * 5 * 3 * 9);
  }

  @Test
  void shouldRefuseShapesThatCannotBe() {
    assertThatThrownBy(() -> new ProgramStep.Convolution("c", ODD, 5, 0, 1))
        .hasMessageContaining("kernel 0");
    assertThatThrownBy(() -> new ProgramStep.Convolution("c", ODD, -1, 3, 1))
        .hasMessageContaining("-1 output channels");
    assertThatThrownBy(() -> new ProgramStep.FullyConnected("f", 0, 10))
        .hasMessageContaining("0 inputs");
    assertThatThrownBy(() -> new ProgramStep.AveragePool("p", ODD, new ImageShape(3, 8, 9)))
        .hasMessageContaining("no larger sides");
    assertThatThrownBy(() -> new Program(List.of())).hasMessageContaining("at least one step");
  }

  @Test
  void shouldCompareAllButOneValueOfEveryWindowOfAMaxPool() {
    ProgramStep.MaxPool pool =
        new ProgramStep.MaxPool("p", new ImageShape(3, 9, 9), new ImageShape(3, 4, 4), 3);

    assertThat(pool.comparisons()).isEqualTo(3 * 4 * 4 * 8);
    assertThat(pool.relus()).isZero();
    assertThat(pool.macs()).isZero();
  }

  @Test
  void shouldRefuseMaxPoolsThatCannotBe() {
    assertThatThrownBy(() -> new ProgramStep.MaxPool("p", ODD, ODD.withChannels(4), 2))
        .hasMessage(
            "max pool p from 3x7x9 to 4x7x9: expected the same channels and no larger sides");
    assertThatThrownBy(() -> new ProgramStep.MaxPool("p", ODD, ODD, 0))
        .hasMessage("max pool p: kernel 0 on 3x7x9, expected one of 1 to 7");
    assertThatThrownBy(() -> new ProgramStep.MaxPool("p", ODD, ODD, 8))
        .hasMessage("max pool p: kernel 8 on 3x7x9, expected one of 1 to 7");
  }
}
