package org.cryptonas.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {
  /** 1x4x4 images, 3 classes, two layers of 2 channels, then one of 3. */
  private static final Core SMALL =
      new Core(new ImageShape(1, 4, 4), 3, List.of(new Stage(2, 2), new Stage(1, 3)));

  @ParameterizedTest
  @CsvSource({"6,14,86016", "12,28,344064", "24,56,1376256"})
  void shouldCountThePublishedRelusWhateverThePattern(int depth, int width, long relus) {
    List<Stage> stages =
        List.of(
            new Stage(depth / 3, width),
            new Stage(depth / 3, 4 * width),
            new Stage(depth / 3, 16 * width));
    Core core = new Core(new ImageShape(3, 32, 32), 10, stages);
    for (SkipPattern pattern : List.of(SkipPattern.chain(depth, 3), SkipPattern.dense(depth, 5))) {
      assertThat(pruned(core, pattern).relus()).isEqualTo(relus);
    }
  }

  @Property
  @Domain(ArchitectureDomain.class)
  void shouldCountRelusByTheFormulaOfTheReduction(@ForAll Architecture any) {
    long relus = 0;
    for (int layer = 0; layer < any.pattern().depth(); layer++) {
      long values = any.core().stageShapes().get(any.core().stageOf(layer)).size();
      int skips = any.pattern().layers().get(layer).skips().size();
      relus += values + (layer == 0 ? 0 : values * onSkips(any.reduction(), skips));
    }
    assertThat(any.counts().relus()).isEqualTo(relus);
  }

  private static int onSkips(ReluReduction reduction, int skips) {
    return switch (reduction) {
      case NONE -> 1 + skips;
      case SHUFFLED -> 1;
      case PRUNED -> 0;
    };
  }

  @Test
  void shouldCountParametersAndMacsAsDoneByHand() {
    // stem, layer 0, layer 1 and its mix, two nodes reduced, layer 2 and its mix, head
    long parameters =
        (18 + 4) + (36 + 4) + (100 + 4) + (8 + 4) + 2 * (6 + 6) + (81 + 6) + (18 + 6) + (9 + 3);
    long macs = 16 * (18 + 36 + 100 + 8) + 2 * 4 * 6 + 4 * (81 + 18) + 9;
    assertThat(pruned(SMALL, pattern(List.of(0), List.of(0))))
        .isEqualTo(new Counts(32 + 32 + 12, parameters, macs));
  }

  @Test
  void shouldPayForAReductionOnlyWhenTheNodeIsReadAfterIt() {
    Counts unread = pruned(SMALL, pattern(List.of(0), List.of()));
    Counts read = pruned(SMALL, pattern(List.of(0), List.of(1)));
    // a reduction of 2 to 3 channels with its BatchNorm, and 3 of the mix's inputs
    assertThat(read.parameters() - unread.parameters()).isEqualTo((6 + 6) + 9);
    assertThat(read.macs() - unread.macs()).isEqualTo(4 * 6 + 4 * 9);
  }

  @Test
  void shouldPayForEveryReductionOnTheWayWhenANodeIsReadStagesLater() {
    Core core =
        new Core(
            new ImageShape(1, 8, 8), 2, List.of(new Stage(1, 1), new Stage(1, 2), new Stage(1, 4)));
    Counts unread = pruned(core, pattern(List.of(), List.of()));
    Counts read = pruned(core, pattern(List.of(), List.of(0)));
    assertThat(read.parameters() - unread.parameters()).isEqualTo((2 + 4) + (8 + 8) + 16);
    assertThat(read.macs() - unread.macs()).isEqualTo(16 * 2 + 4 * 8 + 4 * 16);
  }

  @Property
  @Domain(ArchitectureDomain.class)
  void shouldNotCountReductionsDifferentlyInParametersAndMacs(@ForAll Architecture any) {
    List<Counts> counts = new ArrayList<>();
    for (ReluReduction reduction : ReluReduction.values()) {
      counts.add(new Architecture(any.core(), any.pattern(), reduction).counts());
    }
    assertThat(counts.stream().map(Counts::parameters).distinct()).hasSize(1);
    assertThat(counts.stream().map(Counts::macs).distinct()).hasSize(1);
    assertThat(counts.stream().map(Counts::relus))
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  private static Counts pruned(Core core, SkipPattern pattern) {
    return new Architecture(core, pattern, ReluReduction.PRUNED).counts();
  }

  private static SkipPattern pattern(List<Integer> second, List<Integer> third) {
    return new SkipPattern(
        List.of(
            new LayerChoice(3, List.of()), new LayerChoice(5, second), new LayerChoice(3, third)));
  }
}
