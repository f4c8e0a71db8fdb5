package org.cryptonas.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BenchCommandTest {
  @Test
  void shouldSayWhatCanBeMeasuredWhenNothingIsNamed() {
    Typed typed = Typed.line("bench");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("training").hasLineCount(1);
  }

  @Test
  void shouldSayWhatIsKnownWhenTheCaseIsNot() {
    Typed typed = Typed.line("bench", "training", "--case", "C");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("'C'", "A, B").hasLineCount(1);
  }

  @Test
  void shouldExplainItselfWithAnExampleWhenAskedForHelp() {
    assertThat(Typed.line("bench", "training", "--help").out())
        .contains("--against-pytorch", "Example:");
  }
}
