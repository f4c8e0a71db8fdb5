package org.cryptonas.arch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Any small architecture: up to 9 layers in 3 stages, odd and unequal sides, every reduction. */
public class ArchitectureDomain extends DomainContextBase {
  private static final int MOST_LAYERS_A_STAGE = 3;

  @Provide
  public Arbitrary<Architecture> architectures() {
    return cores().flatMap(core -> on(core));
  }

  @Provide
  public Arbitrary<Core> cores() {
    // Five and up can be halved twice.
    Arbitrary<Integer> side = Arbitraries.integers().between(5, 33);
    Arbitrary<ImageShape> input =
        Combinators.combine(Arbitraries.integers().between(1, 4), side, side).as(ImageShape::new);
    Arbitrary<Stage> stage =
        Combinators.combine(
                Arbitraries.integers().between(1, MOST_LAYERS_A_STAGE),
                Arbitraries.integers().between(1, 9))
            .as(Stage::new);
    Arbitrary<Integer> classes = Arbitraries.integers().between(2, 12);
    return Combinators.combine(input, classes, stage.list().ofMinSize(1).ofMaxSize(3))
        .as(Core::new)
        .withoutEdgeCases(); // so many parts have edges that nothing else would be tried
  }

  /** Any pattern of the depth. */
  public static Arbitrary<SkipPattern> patterns(int depth) {
    List<Arbitrary<LayerChoice>> layers = new ArrayList<>();
    for (int layer = 0; layer < depth; layer++) {
      layers.add(choices(layer));
    }
    return Combinators.combine(layers).as(SkipPattern::new).withoutEdgeCases();
  }

  private static Arbitrary<Architecture> on(Core core) {
    return Combinators.combine(patterns(core.depth()), Arbitraries.of(ReluReduction.class))
        .as((pattern, reduction) -> new Architecture(core, pattern, reduction));
  }

  private static Arbitrary<LayerChoice> choices(int layer) {
    Arbitrary<Set<Integer>> skips =
        layer == 0
            ? Arbitraries.just(Set.of())
            : Arbitraries.integers().between(0, layer - 1).set();
    return Combinators.combine(Arbitraries.of(3, 5), skips)
        .as((kernel, nodes) -> new LayerChoice(kernel, nodes.stream().sorted().toList()));
  }
}
