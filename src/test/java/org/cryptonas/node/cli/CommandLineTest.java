package org.cryptonas.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class CommandLineTest {
  @Test
  void shouldNameTheVerbsWhenGivenAnUnknownOne() {
    Typed typed = Typed.line("serach");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("'serach'", "balance", "--help").hasLineCount(1);
  }

  @Test
  void shouldSuggestTheOptionWhenOneIsMisspelt() {
    Typed typed = Typed.line("balance", "--depht", "6");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("'--depht'", "--depth").hasLineCount(1);
  }

  @Test
  void shouldSayWhatIsMissingWhenARequiredOptionIs() {
    Typed typed = Typed.line("balance", "--depth", "6");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("--relus").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1.5", "99999999999999999999", ""})
  void shouldSayWhatWasGivenAndExpectedWhenANumberIsMalformed(String number) {
    Typed typed = Typed.line("balance", "--relus", number);

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("--relus", "'" + number + "'", "whole number").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed", "=3", ""})
  void shouldSayWhatWasGivenAndExpectedWhenAnAssignmentIsMalformed(String assignment) {
    Typed typed = Typed.line("search", "--set", assignment);

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("--set", "'" + assignment + "'", "key=value").hasLineCount(1);
  }

  @Test
  void shouldSearchWhenNoVerbIsNamed() {
    assertThat(CryptoNas.withVerb()).containsExactly("search");
    assertThat(CryptoNas.withVerb("--seed", "7")).containsExactly("search", "--seed", "7");
    assertThat(CryptoNas.withVerb("--help")).containsExactly("--help");
    assertThat(CryptoNas.withVerb("balance", "--json")).containsExactly("balance", "--json");
  }

  @Test
  void shouldFailWhenTheOutputCannotBeWritten() {
    CommandLine line = CryptoNas.commandLine();
    StringWriter err = new StringWriter();
    line.setErr(new PrintWriter(err));
    PrintStream full = new PrintStream(new FullDisk(), true, StandardCharsets.UTF_8);
    line.setOut(new PrintWriter(full, true, StandardCharsets.UTF_8));

    assertThat(CryptoNas.execute(line, full, "balance", "--help")).isEqualTo(1);
    assertThat(err.toString()).contains("could not be written").hasLineCount(1);
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int octet) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void shouldExplainEveryVerbWithAnExampleWhenAskedForHelp() {
    var verbs = CryptoNas.commandLine().getSubcommands().keySet();

    assertThat(verbs)
        .allSatisfy(
            verb -> {
              Typed typed = Typed.line(verb, "--help");
              assertThat(typed.code()).isZero();
              assertThat(typed.out()).contains("Example:", CryptoNas.PROGRAM + " " + verb);
            });
  }
}
