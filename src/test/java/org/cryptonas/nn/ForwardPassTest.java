package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

class ForwardPassTest {
  private static final int BATCH = 3;

  @Provide
  Arbitrary<SkipPattern> patterns() {
    return Arbitraries.longs().map(ForwardPassTest::pattern);
  }

  private static SkipPattern pattern(long bits) {
    java.util.Random random = new java.util.Random(bits);
    return new SkipPattern(
        java.util.stream.IntStream.range(0, 4)
            .mapToObj(
                layer ->
                    new LayerChoice(
                        random.nextBoolean() ? 3 : 5,
                        java.util.stream.IntStream.range(0, layer)
                            .filter(node -> random.nextBoolean())
                            .boxed()
                            .toList()))
            .toList());
  }

  @Property(tries = 40)
  void shouldRectifyAndReadWhatIsCountedForAnyArchitecture(
      @ForAll("patterns") SkipPattern pattern, @ForAll ReluReduction reduction) {
    // odd sides, odd widths: nothing here divides
    ImageShape input = new ImageShape(2, 9, 7);
    Core core = new Core(input, 4, List.of(new Stage(1, 3), new Stage(1, 5), new Stage(2, 20)));
    Architecture architecture = new Architecture(core, pattern, reduction);
    Network network = architecture.network();
    Weights start = Weights.initial(WeightLayout.of(network), 1);
    AtomicLong rectified = new AtomicLong();

    try (NDManager manager = NDManager.newBaseManager()) {
      UsedWeights used = UsedWeights.of(network, start.layout());
      NamedArrays weights = new FlatWeights(start, manager).values(used, manager);
      NDArray images = manager.ones(new Shape(BATCH, 2, 9, 7));
      ForwardPass pass =
          new ForwardPass(
              weights,
              Normalisation.byBatch(NamedArrays.NONE),
              Dropping.none(),
              rectified::addAndGet);

      NDArray logits = Autograd.off(() -> pass.logits(network, images));

      assertThat(logits.getShape()).isEqualTo(new Shape(BATCH, 4));
      assertThat(used.size()).isEqualTo(architecture.counts().parameters());
    }
    assertThat(rectified.get()).isEqualTo(BATCH * architecture.counts().relus());
  }

  /** The reduction as its definition says it, pixel by pixel. */
  @Test
  void shouldReadShiftedPixelsWhenAnOddSideIsReduced() {
    ImageShape in = new ImageShape(1, 3, 2);
    Step.Input input = new Step.Input(0, in);
    Step.FactorisedReduction reduction =
        new Step.FactorisedReduction(1, 0, in, new ImageShape(2, 2, 1), "half");
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray images = manager.create(new float[] {1, 2, 3, 4, 5, 6}, new Shape(1, 1, 3, 2));
      NamedArrays weights =
          new NamedArrays(
              Map.of(
                  "half.even", manager.create(new float[] {10}, new Shape(1, 1, 1, 1)),
                  "half.odd", manager.create(new float[] {100}, new Shape(1, 1, 1, 1))));
      ForwardPass pass =
          new ForwardPass(
              weights, Normalisation.byBatch(NamedArrays.NONE), Dropping.none(), values -> {});

      NDArray halved =
          Autograd.off(() -> pass.logits(new Network(List.of(input, reduction)), images));

      assertThat(halved.getShape()).isEqualTo(new Shape(1, 2, 2, 1));
      assertThat(halved.toFloatArray()).containsExactly(10, 50, 400, 0);
    }
  }

  @Test
  void shouldKeepTheMeanWhenDropping() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray ones = manager.ones(new Shape(100, 100));

      float[] dropped = new Dropping(0.8, Seeds.of(1, "test")).apply(ones).toFloatArray();

      double sum = 0;
      for (float value : dropped) {
        assertThat(value).isIn(0f, 1.25f);
        sum += value;
      }
      assertThat(sum / dropped.length).isCloseTo(1, within(0.03));
    }
  }
}
