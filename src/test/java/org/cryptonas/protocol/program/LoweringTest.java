package org.cryptonas.protocol.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.LayerChoice;
import org.cryptonas.arch.Network;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;
import org.cryptonas.arch.Step;
import org.junit.jupiter.api.Test;

class LoweringTest {
  private static final ImageShape INPUT = new ImageShape(3, 16, 16);

  @Test
  void shouldLowerAChainToConvolutionsAndRelusAlone() {
    Program program = program(SkipPattern.chain(2, 3), new Stage(2, 4));

    assertThat(program.steps())
        .containsExactly(
            new ProgramStep.Convolution("stem", INPUT, 4, 3, 1),
            new ProgramStep.Relu("relu0", new ImageShape(4, 16, 16)),
            new ProgramStep.Convolution("layer0.k3", new ImageShape(4, 16, 16), 4, 3, 1),
            new ProgramStep.Relu("relu1", new ImageShape(4, 16, 16)),
            new ProgramStep.Convolution("layer1.k3", new ImageShape(4, 16, 16), 4, 3, 1),
            new ProgramStep.Convolution("layer1.mix", new ImageShape(4, 16, 16), 4, 1, 1),
            new ProgramStep.AveragePool("pool", new ImageShape(4, 16, 16), new ImageShape(4, 1, 1)),
            new ProgramStep.FullyConnected("head", 4, 10));
  }

  @Test
  void shouldMixASkipByAConvolutionOverTheWholeConcatenation() {
    SkipPattern pattern =
        new SkipPattern(List.of(new LayerChoice(3, List.of()), new LayerChoice(5, List.of(0))));
    Program program = program(pattern, new Stage(2, 4));

    ImageShape wide = new ImageShape(8, 16, 16);
    assertThat(program.steps())
        .containsSubsequence(
            new ProgramStep.Join("concat of 2", wide),
            new ProgramStep.Convolution("layer1.mix", wide, 4, 1, 1));
    assertThat(program.relus()).isEqualTo(2L * 4 * 256);
  }

  @Test
  void shouldReduceByTwoConvolutionsOfStrideTwo() {
    Program program = program(SkipPattern.chain(2, 3), new Stage(1, 4), new Stage(1, 17));

    ImageShape in = new ImageShape(4, 16, 16);
    assertThat(program.steps())
        .containsSubsequence(
            new ProgramStep.Convolution("node1.reduce1.even", in, 9, 1, 2),
            new ProgramStep.Convolution("node1.reduce1.odd", in, 8, 1, 2),
            new ProgramStep.Join("node1.reduce1", new ImageShape(17, 8, 8)));
  }

  @Test
  void shouldReduceByOneConvolutionWhenThereIsOneChannel() {
    Program program = program(SkipPattern.chain(2, 3), new Stage(1, 4), new Stage(1, 1));

    assertThat(program.steps())
        .extracting(ProgramStep::name)
        .contains("node1.reduce1.even")
        .doesNotContain("node1.reduce1.odd", "node1.reduce1");
  }

  @Property
  void shouldKeepCountsAndResultOfEveryNetwork(
      @ForAll @IntRange(min = 1, max = 9) int channels,
      @ForAll @IntRange(min = 1, max = 3) int layers,
      @ForAll @IntRange(min = 9, max = 33) int side,
      @ForAll ReluReduction reduction) {
    Core core =
        new Core(
            new ImageShape(3, side, side + 2),
            10,
            List.of(new Stage(layers, channels), new Stage(layers, 4 * channels)));
    Architecture architecture = new Architecture(core, SkipPattern.dense(2 * layers, 3), reduction);
    Program program = Program.of(architecture);

    assertThat(program.relus()).isEqualTo(architecture.counts().relus());
    assertThat(program.macs()).isEqualTo(architecture.counts().macs());
    assertThat(program.out()).isEqualTo(new ImageShape(10, 1, 1));
  }

  @Test
  void shouldRefuseABatchNormThatFoldsIntoNothing() {
    Network network =
        new Network(List.of(new Step.Input(0, INPUT), new Step.BatchNorm(1, 0, INPUT, "bn")));

    assertThatThrownBy(() -> new Lowering().lower(network))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BatchNorm bn")
        .hasMessageContaining("value 0");
  }

  private static Program program(SkipPattern pattern, Stage... stages) {
    Core core = new Core(INPUT, 10, List.of(stages));
    return Program.of(new Architecture(core, pattern, ReluReduction.PRUNED));
  }
}
