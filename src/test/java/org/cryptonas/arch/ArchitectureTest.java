package org.cryptonas.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final SkipPattern PATTERN =
      new SkipPattern(
          List.of(
              new LayerChoice(3, List.of()),
              new LayerChoice(5, List.of(0)),
              new LayerChoice(3, List.of(0, 1))));
  private static final Core CORE =
      new Core(new ImageShape(3, 32, 32), 10, List.of(new Stage(2, 14), new Stage(1, 56)));

  /** SHA-256 of {@code architecture/1 3x32x32 10 PRUNED 2x14 1x56 | 3: 5:0 3:0,1}. */
  @Test
  void shouldKeepItsIdForEver() {
    assertThat(new Architecture(CORE, PATTERN, ReluReduction.PRUNED).id())
        .isEqualTo("9c7bdd948b392dc5");
  }

  @Property
  @Domain(ArchitectureDomain.class)
  void shouldShareAnIdExactlyWhenContentIsEqual(
      @ForAll Architecture one, @ForAll Architecture other) {
    Architecture copy = new Architecture(one.core(), one.pattern(), one.reduction());
    assertThat(copy.id()).isEqualTo(one.id()).matches("[0-9a-f]{16}");
    assertThat(one.id().equals(other.id())).isEqualTo(one.equals(other));
  }

  @Test
  void shouldChangeItsIdWhenAnyPartChanges() {
    List<Architecture> all =
        List.of(
            new Architecture(CORE, PATTERN, ReluReduction.PRUNED),
            new Architecture(CORE, PATTERN, ReluReduction.NONE),
            new Architecture(CORE, SkipPattern.chain(3, 3), ReluReduction.PRUNED),
            new Architecture(CORE, SkipPattern.chain(3, 5), ReluReduction.PRUNED),
            on(new Core(CORE.input(), 100, CORE.stages())),
            on(new Core(new ImageShape(1, 32, 32), 10, CORE.stages())),
            on(new Core(CORE.input(), 10, List.of(new Stage(1, 14), new Stage(2, 56)))),
            on(new Core(CORE.input(), 10, List.of(new Stage(2, 14), new Stage(1, 55)))));
    assertThat(all.stream().map(Architecture::id)).doesNotHaveDuplicates();
  }

  @Test
  void shouldRefuseAPatternThatIsNotAsDeepAsTheCore() {
    assertThatThrownBy(() -> on(new Core(CORE.input(), 10, List.of(new Stage(4, 1)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a pattern of 3 layers on a core of 4");
  }

  private static Architecture on(Core core) {
    return new Architecture(core, PATTERN, ReluReduction.PRUNED);
  }
}
