package org.cryptonas.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorCommandTest {
  @TempDir Path folder;

  @Test
  void shouldSayThatASearchCanRun() {
    Typed typed = doctor("--dataset", "shapes");

    assertThat(typed.code()).isZero();
    assertThat(typed.out()).contains("natives", "shapes made by this program", "A search can run.");
  }

  @Test
  void shouldFailWhenTheDatasetIsNotInTheFolderGiven() throws Exception {
    Typed typed = doctor("--data", folder.toString(), "--json");

    assertThat(typed.code()).isEqualTo(1);
    JsonNode diagnosis = new ObjectMapper().readTree(typed.out());
    assertThat(diagnosis.get("ready").asBoolean()).isFalse();
    assertThat(diagnosis.get("checks").findValuesAsText("status")).contains("missing");
  }

  private Typed doctor(String... options) {
    String[] line = new String[options.length + 3];
    line[0] = "doctor";
    line[1] = "--out";
    line[2] = folder.toString();
    System.arraycopy(options, 0, line, 3, options.length);
    return Typed.line(line);
  }
}
