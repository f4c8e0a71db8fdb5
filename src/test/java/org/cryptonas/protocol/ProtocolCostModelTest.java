package org.cryptonas.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.LayerChoice;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.Link;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.program.Program;

class ProtocolCostModelTest {

  @Property(tries = 400)
  void shouldSumOfflineAndOnline(
      @ForAll("architectures") Architecture architecture, @ForAll("protocols") Protocol protocol) {
    InferenceCost offline = cost(protocol, architecture, Phase.OFFLINE);
    InferenceCost online = cost(protocol, architecture, Phase.ONLINE);
    InferenceCost total = cost(protocol, architecture, Phase.TOTAL);

    assertThat(total.seconds()).isCloseTo(offline.seconds() + online.seconds(), within(1e-9));
    assertThat(total.bytesUp()).isEqualTo(offline.bytesUp() + online.bytesUp());
    assertThat(total.bytesDown()).isEqualTo(offline.bytesDown() + online.bytesDown());
    assertThat(total.rounds()).isEqualTo(offline.rounds() + online.rounds());
  }

  @Property(tries = 400)
  void shouldNeverCostLessWhenAChannelIsAdded(
      @ForAll("architectures") Architecture architecture, @ForAll("protocols") Protocol protocol) {
    for (int stage = 0; stage < architecture.core().stages().size(); stage++) {
      Architecture wider = widened(architecture, stage);
      for (Phase phase : Phase.values()) {
        assertThat(cost(protocol, wider, phase).seconds())
            .isGreaterThanOrEqualTo(cost(protocol, architecture, phase).seconds());
      }
    }
  }

  @Property(tries = 400)
  void shouldNeverCostLessWhenALayerIsAdded(
      @ForAll("architectures") Architecture architecture, @ForAll("protocols") Protocol protocol) {
    Architecture deeper = deepened(architecture);
    for (Phase phase : Phase.values()) {
      InferenceCost before = cost(protocol, architecture, phase);
      InferenceCost after = cost(protocol, deeper, phase);

      assertThat(after.seconds()).isGreaterThanOrEqualTo(before.seconds());
      assertThat(after.bytesUp()).isGreaterThanOrEqualTo(before.bytesUp());
      assertThat(after.bytesDown()).isGreaterThanOrEqualTo(before.bytesDown());
    }
    assertThat(cost(protocol, deeper, Phase.TOTAL).seconds())
        .isGreaterThan(cost(protocol, architecture, Phase.TOTAL).seconds());
  }

  @Property(tries = 400)
  void shouldNeverCostLessWhenReLUsAreAdded(
      @ForAll("architectures") Architecture architecture, @ForAll("protocols") Protocol protocol) {
    Architecture pruned = reduced(architecture, ReluReduction.PRUNED);
    Architecture conventional = reduced(architecture, ReluReduction.NONE);

    for (Phase phase : Phase.values()) {
      assertThat(cost(protocol, conventional, phase).seconds())
          .isGreaterThanOrEqualTo(cost(protocol, pruned, phase).seconds());
    }
  }

  @Property(tries = 100)
  void shouldLeaveComputingWhenTheLinkIsPerfect(
      @ForAll("architectures") Architecture arch, @ForAll("protocols") Protocol protocol) {
    double infinity = Double.POSITIVE_INFINITY;
    Link perfect = new Link("perfect", infinity, infinity, 0);
    CostReport report = protocol.report(Program.of(arch), perfect, Machines.published());

    assertThat(report.online().seconds())
        .isCloseTo(
            report.online().clientSeconds() + report.online().serverSeconds(), within(1e-12));
    assertThat(report.total().seconds()).isEqualTo(report.total().overlappedSeconds());
  }

  @Property(tries = 20)
  void shouldCostTheSameInAnyOrderOfCalls(
      @ForAll("lists") List<Architecture> architectures,
      @ForAll("protocols") Protocol protocol,
      @ForAll long seed) {
    List<InferenceCost> first =
        architectures.stream().map(a -> cost(protocol, a, Phase.TOTAL)).toList();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < architectures.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));

    for (int i : order) {
      assertThat(cost(protocol, architectures.get(i), Phase.TOTAL)).isEqualTo(first.get(i));
    }
  }

  @Provide
  Arbitrary<Protocol> protocols() {
    return Arbitraries.of(Protocols.all()).map(protocol -> protocol);
  }

  @Provide
  Arbitrary<List<Architecture>> lists() {
    return architectures().list().ofMinSize(2).ofMaxSize(8);
  }

  @Provide
  Arbitrary<Architecture> architectures() {
    return Arbitraries.randoms().map(ProtocolCostModelTest::architecture);
  }

  private static Architecture architecture(Random random) {
    List<Stage> stages = new ArrayList<>();
    for (int stage = 0; stage < 1 + random.nextInt(3); stage++) {
      stages.add(new Stage(1 + random.nextInt(3), 1 + random.nextInt(40)));
    }
    int side = 8 + random.nextInt(57);
    Core core = new Core(new ImageShape(1 + random.nextInt(3), side, side), 10, stages);
    List<LayerChoice> layers = new ArrayList<>();
    for (int layer = 0; layer < core.depth(); layer++) {
      List<Integer> skips = new ArrayList<>();
      for (int node = 0; node < layer; node++) {
        if (random.nextBoolean()) {
          skips.add(node);
        }
      }
      layers.add(new LayerChoice(random.nextBoolean() ? 3 : 5, skips));
    }
    return new Architecture(core, new SkipPattern(layers), ReluReduction.PRUNED);
  }

  private static Architecture widened(Architecture architecture, int at) {
    List<Stage> stages = new ArrayList<>(architecture.core().stages());
    Stage stage = stages.get(at);
    stages.set(at, new Stage(stage.layers(), stage.channels() + 1));
    return on(architecture, stages, architecture.pattern());
  }

  private static Architecture deepened(Architecture architecture) {
    List<Stage> stages = new ArrayList<>(architecture.core().stages());
    int last = stages.size() - 1;
    stages.set(last, new Stage(stages.get(last).layers() + 1, stages.get(last).channels()));
    List<LayerChoice> layers = new ArrayList<>(architecture.pattern().layers());
    layers.add(new LayerChoice(3, List.of()));
    return on(architecture, stages, new SkipPattern(layers));
  }

  private static Architecture on(Architecture like, List<Stage> stages, SkipPattern pattern) {
    Core core = new Core(like.core().input(), like.core().classes(), stages);
    return new Architecture(core, pattern, like.reduction());
  }

  private static Architecture reduced(Architecture architecture, ReluReduction reduction) {
    return new Architecture(architecture.core(), architecture.pattern(), reduction);
  }

  private static InferenceCost cost(Protocol protocol, Architecture architecture, Phase phase) {
    return new ProtocolCostModel(protocol, Links.LAN, Machines.published(), phase)
        .cost(architecture);
  }
}
