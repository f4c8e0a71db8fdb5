package org.cryptonas.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.LongRange;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.ArchitectureDomain;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;

class BudgetPropertiesTest {
  @Property
  void shouldSpendTheBudgetToTheLastChannelButNeverExceedIt(
      @ForAll("patterned") Tuple2<CoreOutline, SkipPattern> given,
      @ForAll Balancing balancing,
      @ForAll ReluReduction reduction,
      @ForAll @LongRange(max = 300_000) long spare) {
    CoreOutline outline = given.get1();
    SkipPattern pattern = given.get2();
    long least = new Architecture(outline.narrowest(), pattern, reduction).counts().relus();
    long budget = least + spare;

    Architecture scaled = new ReluBalancer(balancing).scale(outline, pattern, reduction, budget);

    assertThat(scaled.counts().relus()).isBetween(least, budget);
    assertThat(scaled.pattern()).isEqualTo(pattern);
    for (Core wider : oneChannelWider(outline, scaled.core())) {
      assertThat(new Architecture(wider, pattern, reduction).counts().relus())
          .isGreaterThan(budget);
    }
  }

  @Property
  void shouldNotDependOnThePatternWhenPruned(
      @ForAll("patterned") Tuple2<CoreOutline, SkipPattern> given,
      @ForAll @LongRange(min = 20_000, max = 300_000) long budget) {
    ReluBalancer balancer = new ReluBalancer(Balancing.RELU);
    Architecture scaled = balancer.scale(given.get1(), given.get2(), ReluReduction.PRUNED, budget);
    assertThat(scaled.core()).isEqualTo(balancer.core(given.get1(), budget));
  }

  @Property
  void shouldGiveEveryStageItsWholeShareWhenAllSharesAreAboveOne(
      @ForAll("outlines") CoreOutline outline,
      @ForAll Balancing balancing,
      @ForAll @LongRange(min = 100_000, max = 10_000_000) long budget) {
    List<ImageShape> shapes = outline.narrowest().stageShapes();
    List<Double> shares = shares(outline, shapes, balancing, budget);
    Assume.that(shares.stream().allMatch(share -> share >= 1));
    Core core = new ReluBalancer(balancing).core(outline, budget);
    for (int stage = 0; stage < shares.size(); stage++) {
      assertThat(core.stages().get(stage).channels())
          .isGreaterThanOrEqualTo((int) (shares.get(stage) - 1e-6));
    }
  }

  /** Each stage's real-valued share of the budget, by the definition. */
  private static List<Double> shares(
      CoreOutline outline, List<ImageShape> shapes, Balancing balancing, long budget) {
    List<Double> ratios = new ArrayList<>();
    double relus = 0;
    for (int stage = 0; stage < shapes.size(); stage++) {
      double shrunk = (double) shapes.get(0).area() / shapes.get(stage).area();
      double ratio =
          switch (balancing) {
            case RELU -> shrunk;
            case FLOPS -> Math.sqrt(shrunk);
            case CONSTANT -> 1;
          };
      ratios.add(ratio);
      relus += ratio * outline.layersPerStage().get(stage) * shapes.get(stage).area();
    }
    double unit = budget / relus;
    return ratios.stream().map(ratio -> unit * ratio).toList();
  }

  private static List<Core> oneChannelWider(CoreOutline outline, Core core) {
    List<Core> wider = new ArrayList<>();
    for (int stage = 0; stage < core.stages().size(); stage++) {
      List<Integer> channels =
          new ArrayList<>(core.stages().stream().map(Stage::channels).toList());
      channels.set(stage, channels.get(stage) + 1);
      wider.add(outline.withChannels(channels));
    }
    return wider;
  }

  @Provide
  Arbitrary<CoreOutline> outlines() {
    // Nine and up can be halved three times.
    Arbitrary<Integer> side = Arbitraries.integers().between(9, 40);
    Arbitrary<Integer> layers = Arbitraries.integers().between(1, 4);
    return Combinators.combine(side, side, layers.list().ofMinSize(1).ofMaxSize(4))
        .as((height, width, split) -> new CoreOutline(new ImageShape(3, height, width), 10, split))
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<Tuple2<CoreOutline, SkipPattern>> patterned() {
    return outlines()
        .flatMap(
            outline ->
                ArchitectureDomain.patterns(outline.depth())
                    .map(pattern -> Tuple.of(outline, pattern)));
  }
}
