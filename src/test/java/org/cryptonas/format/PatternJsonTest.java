package org.cryptonas.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cryptonas.arch.ArchitectureDomain;
import org.cryptonas.arch.SkipPattern;
import org.junit.jupiter.api.Test;

class PatternJsonTest {
  @Property
  void shouldReadBackWhatItWrote(@ForAll("patterns") SkipPattern pattern) {
    assertThat(PatternJson.read(PatternJson.write(pattern))).isEqualTo(pattern);
  }

  @Test
  void shouldReadOneLine() {
    assertThat(
            PatternJson.read(
                "{\"layers\":[{\"kernel\":3,\"skips\":[]},{\"skips\":[0],\"kernel\":5}]}"))
        .hasToString("3: 5:0");
  }

  @Test
  void shouldRefuseWhatIsNoPattern() {
    assertThatThrownBy(() -> PatternJson.read("{\"layers\":[]}"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage("a pattern needs at least one layer");
    assertThatThrownBy(() -> PatternJson.read("{\"layers\":[{\"kernel\":3,\"skips\":[-1]}]}"))
        .hasMessage("layer 0: skips [-1], expected none");
  }

  @Provide
  Arbitrary<SkipPattern> patterns() {
    return Arbitraries.integers().between(1, 24).flatMap(ArchitectureDomain::patterns);
  }
}
