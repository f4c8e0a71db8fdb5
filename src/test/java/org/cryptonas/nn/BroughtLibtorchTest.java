package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BroughtLibtorchTest {
  @TempDir private Path torch;

  private Optional<String> problem(String version, String flavor) {
    Map<String, String> settings =
        Map.of(
            "PYTORCH_LIBRARY_PATH", torch.resolve("lib").toString(),
            "PYTORCH_VERSION", version,
            "PYTORCH_FLAVOR", flavor);
    return BroughtLibtorch.problem(key -> settings.getOrDefault(key, ""));
  }

  @Test
  void shouldFindNothingWrongWhenNoneIsBrought() {
    assertThat(BroughtLibtorch.problem(key -> "")).isEmpty();
  }

  @Test
  void shouldFindNothingWrongWhenTheVersionIsTheEngines() throws IOException {
    Files.writeString(torch.resolve("version.py"), "__version__ = '2.7.1+cu128'\n");

    assertThat(problem("2.7.1", "cu128")).isEmpty();
  }

  @Test
  void shouldNameTheVersionWhenItIsAnother() throws IOException {
    Files.writeString(torch.resolve("version.py"), "__version__ = '2.6.0+cu124'\n");

    assertThat(problem("2.7.1", "cu128"))
        .hasValueSatisfying(
            problem -> assertThat(problem).endsWith("is version 2.6.0: expected 2.7.1"));
  }

  @Test
  void shouldSayWhatIsMissingWhenSettingsAreNotWhole() {
    assertThat(problem("", ""))
        .hasValueSatisfying(
            problem -> assertThat(problem).contains("PYTORCH_VERSION is ''", "expected 2.7.1"));
    assertThat(problem("2.7.1", "")).isPresent();
  }
}
