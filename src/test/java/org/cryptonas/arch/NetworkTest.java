package org.cryptonas.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private static final ImageShape IMAGE = new ImageShape(1, 4, 4);

  @Property
  @Domain(ArchitectureDomain.class)
  void shouldReadEveryValueButTheLogits(@ForAll Architecture any) {
    List<Step> steps = any.network().steps();
    assertThat(steps.stream().flatMap(step -> step.reads().stream()).distinct().sorted())
        .containsExactlyElementsOf(IntStream.range(0, steps.size() - 1).boxed().toList());
  }

  @Property
  @Domain(ArchitectureDomain.class)
  void shouldJoinWhatFitsTogether(@ForAll Architecture any) {
    List<Step> steps = any.network().steps();
    for (Step step : steps) {
      List<ImageShape> read = step.reads().stream().map(value -> steps.get(value).shape()).toList();
      assertThat(read).isEqualTo(expectedInputs(step, read));
    }
    assertThat(steps.get(steps.size() - 1).shape())
        .isEqualTo(new ImageShape(any.core().classes(), 1, 1));
  }

  @Property
  @Domain(ArchitectureDomain.class)
  void shouldKeepTheShapeOfAWeightInEveryNetworkOfACore(@ForAll("pairs") List<Architecture> pair) {
    Map<String, String> shapes = new HashMap<>();
    for (Architecture architecture : pair) {
      Map<String, String> own = weights(architecture.network());
      own.forEach((name, shape) -> assertThat(shapes.getOrDefault(name, shape)).isEqualTo(shape));
      shapes.putAll(own);
    }
  }

  @Property
  @Domain(ArchitectureDomain.class)
  void shouldMixAsTheReductionSays(@ForAll Architecture any) {
    List<Step> steps = any.network().steps();
    for (Step step : steps) {
      if (step instanceof Step.Convolution mix && mix.kernel() == 1) {
        Step read = steps.get(mix.input());
        boolean rectified = read instanceof Step.Relu;
        assertThat(rectified)
            .isEqualTo(
                any.reduction() == ReluReduction.NONE
                    || (any.reduction() == ReluReduction.SHUFFLED && mix.slices().size() == 1));
      }
    }
  }

  @Property
  @Domain(ArchitectureDomain.class)
  void shouldForwardOnlyRectifiedOrReducedValuesWhenShuffled(@ForAll Architecture any) {
    Architecture shuffled = new Architecture(any.core(), any.pattern(), ReluReduction.SHUFFLED);
    List<Step> steps = shuffled.network().steps();
    for (Step step : steps) {
      if (step instanceof Step.Concat) {
        assertThat(step.reads()).allMatch(value -> isRectifiedOrReduced(steps, value));
      }
    }
    // Where a stage starts, the last node alone has not passed its layer's ReLU yet.
    long unrectified =
        steps.stream()
            .filter(Step.FactorisedReduction.class::isInstance)
            .filter(step -> !isRectifiedOrReduced(steps, step.reads().get(0)))
            .count();
    assertThat(unrectified).isEqualTo(any.core().stages().size() - 1L);
  }

  private static boolean isRectifiedOrReduced(List<Step> steps, int value) {
    Step step = steps.get(value);
    return step instanceof Step.Relu
        || (step instanceof Step.BatchNorm norm
            && steps.get(norm.input()) instanceof Step.FactorisedReduction);
  }

  @Test
  void shouldHalveOddSidesAsThePaddedReductionDoes() {
    Core core = new Core(new ImageShape(1, 7, 7), 2, List.of(new Stage(1, 2), new Stage(1, 5)));
    Network network =
        new Architecture(core, SkipPattern.chain(2, 3), ReluReduction.PRUNED).network();
    assertThat(network.steps())
        .filteredOn(Step.FactorisedReduction.class::isInstance)
        .singleElement()
        .satisfies(step -> assertThat(step.shape()).isEqualTo(new ImageShape(5, 4, 4)))
        .satisfies(step -> assertThat(step.counts()).isEqualTo(new Counts(0, 10, 160)));
  }

  @Test
  void shouldSplitOddChannelsWhenReducing() {
    Step.FactorisedReduction reduction =
        new Step.FactorisedReduction(1, 0, IMAGE, new ImageShape(5, 2, 2), "r");
    assertThat(reduction.evenChannels()).isEqualTo(3);
    assertThat(reduction.oddChannels()).isEqualTo(2);
  }

  @Test
  void shouldRefuseStepsOutOfOrder() {
    Step input = new Step.Input(0, IMAGE);
    for (Step second :
        List.of(
            new Step.Relu(1, 1, IMAGE), new Step.Relu(2, 0, IMAGE), new Step.Relu(1, -1, IMAGE))) {
      assertThatThrownBy(() -> new Network(List.of(input, second)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected to make value 1 from values before it");
    }
  }

  @Provide
  Arbitrary<List<Architecture>> pairs() {
    return new ArchitectureDomain()
        .cores()
        .flatMap(
            core ->
                ArchitectureDomain.patterns(core.depth())
                    .map(pattern -> new Architecture(core, pattern, ReluReduction.PRUNED))
                    .list()
                    .ofSize(2));
  }

  /** What a step must read, given the shapes it reads where these are free. */
  private static List<ImageShape> expectedInputs(Step step, List<ImageShape> read) {
    if (step instanceof Step.Input) {
      return List.of();
    } else if (step instanceof Step.Concat concat) {
      assertThat(read.stream().mapToInt(ImageShape::channels).sum())
          .isEqualTo(concat.shape().channels());
      return read.stream().map(shape -> concat.shape().withChannels(shape.channels())).toList();
    } else if (step instanceof Step.Convolution convolution) {
      assertThat(convolution.slices().stream().mapToInt(Step.Slice::inChannels).sum())
          .isEqualTo(convolution.in().channels());
      assertThat(convolution.shape().area()).isEqualTo(convolution.in().area());
      return List.of(convolution.in());
    } else if (step instanceof Step.FactorisedReduction reduction) {
      assertThat(reduction.shape())
          .isEqualTo(reduction.in().halved().withChannels(reduction.shape().channels()));
      return List.of(reduction.in());
    } else if (step instanceof Step.GlobalAveragePool pool) {
      return List.of(pool.in());
    } else if (step instanceof Step.FullyConnected connected) {
      return List.of(connected.in());
    }
    return List.of(step.shape());
  }

  /** Shapes of a network's weights by name, each named once. */
  private static Map<String, String> weights(Network network) {
    Map<String, String> shapes = new HashMap<>();
    for (Step step : network.steps()) {
      if (step instanceof Step.Convolution c) {
        for (Step.Slice slice : c.slices()) {
          String shape = c.shape().channels() + "x" + slice.inChannels() + "x" + c.kernel();
          assertThat(shapes.put(slice.name(), shape)).isNull();
        }
      } else if (step instanceof Step.BatchNorm norm) {
        assertThat(shapes.put(norm.name(), "" + norm.shape().channels())).isNull();
      } else if (step instanceof Step.FactorisedReduction r) {
        assertThat(shapes.put(r.name(), r.in() + " to " + r.shape())).isNull();
      } else if (step instanceof Step.FullyConnected f) {
        assertThat(shapes.put(f.name(), f.in() + " to " + f.shape())).isNull();
      }
    }
    return shapes;
  }
}
