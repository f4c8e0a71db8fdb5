package org.cryptonas.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cryptonas.format.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeysCommandTest {
  @TempDir Path place;

  @Test
  void shouldSayWhatToCopyAndAddNodesLater() throws Exception {
    Path keys = place.resolve("keys");

    Typed first = Typed.line("keys", keys.toString(), "--nodes", "a/10.0.0.1");
    Typed second = Typed.line("keys", keys.toString(), "--nodes", "b", "--json");
    Typed again = Typed.line("keys", keys.toString(), "--nodes", "a");

    assertThat(first.code()).isZero();
    assertThat(first.out()).contains(keys.resolve("a").toString(), "--keys", "--seed a:8558");
    assertThat(Documents.read(second.out(), KeysCommand.Report.class).nodes())
        .containsExactly(keys.resolve("b").toString());
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("never written over").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({"a b,'a b'", "'a,a',twice", "ca,'ca'", "*.example,*.example"})
  void shouldSayInOneLineWhatIsMisused(String nodes, String named) {
    Typed typed = Typed.line("keys", place.toString(), "--nodes", nodes);

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains(named, "--help").hasLineCount(1);
    assertThat(place).isEmptyDirectory();
  }
}
