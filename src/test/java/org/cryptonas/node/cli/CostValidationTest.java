package org.cryptonas.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CostValidationTest {
  /** What the published implementation sends a ciphertext in is 524,393 bytes. */
  private static final String WIDER = "cost.constants.delphi.ciphertext-wire=600000";

  @Test
  void shouldHoldSimulationsAgainstSixtyPublishedPointsAtLeast() throws IOException {
    List<JsonNode> points = points();

    assertThat(points).hasSizeGreaterThanOrEqualTo(60);
    assertThat(points)
        .allSatisfy(
            point -> {
              assertThat(point.get("standing").asText())
                  .isIn("measured", "derived", "fitted", "recalled");
              assertThat(point.get("source").asText()).isNotBlank();
              assertThat(point.get("published").isNumber()).isTrue();
            });
  }

  @Test
  void shouldSayOnTheLastLineHowManyPass() throws IOException {
    long passed = points().stream().filter(point -> point.get("passed").asBoolean()).count();
    Typed typed = Typed.line("cost", "--validate");

    List<String> lines = typed.out().lines().toList();
    assertThat(lines.get(lines.size() - 1))
        .startsWith("%d of %d points pass".formatted(passed, points().size()));
    assertThat(lines.stream().filter(line -> line.startsWith("pass "))).hasSize((int) passed);
    assertThat(typed.code()).isEqualTo(passed == points().size() ? 0 : 1);
  }

  @Test
  void shouldFailWhenAConstantIsChanged() {
    Typed changed = Typed.line("cost", "--validate", "--set", WIDER);

    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.out().lines())
        .anyMatch(line -> line.startsWith("FAIL") && line.contains("resnet32-conv-32-3-16-up"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--figure=f", "--protocol=all", "--link=lan", "--svg=a", "--published=n"})
  void shouldSayWhatDoesNotBelongBesideIt(String option) {
    Typed typed = Typed.line("cost", "--validate", option);

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err())
        .contains("--validate", option.substring(0, option.indexOf('=')))
        .hasLineCount(1);
  }

  private static List<JsonNode> points() throws IOException {
    Typed typed = Typed.line("cost", "--validate", "--json");
    assertThat(typed.err()).isEmpty();
    List<JsonNode> points = new ArrayList<>();
    new ObjectMapper().readTree(typed.out()).forEach(points::add);
    return points;
  }
}
