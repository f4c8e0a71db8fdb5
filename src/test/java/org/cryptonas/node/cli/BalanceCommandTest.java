package org.cryptonas.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BalanceCommandTest {
  @ParameterizedTest
  @CsvSource({
    "86016, 6, 14, 56, 224",
    "344064, 12, 28, 112, 448",
    "1376256, 24, 56, 224, 896",
  })
  void shouldScaleThePublishedCoresWhenGivenTheirBudgets(
      long relus, int depth, int first, int second, int third) throws Exception {
    JsonNode core = balance(relus, depth, "relu");

    assertThat(core.get("relus").asLong()).isEqualTo(relus);
    assertThat(core.get("stages").findValuesAsText("channels"))
        .containsExactly("" + first, "" + second, "" + third);
    assertThat(core.get("stages").findValuesAsText("side")).containsExactly("32", "16", "8");
  }

  @Test
  void shouldGiveMostParametersWhenBalancedByRelus() throws Exception {
    long relu = balance(86016, 6, "relu").get("parameters").asLong();

    assertThat(relu).isGreaterThan(balance(86016, 6, "flops").get("parameters").asLong());
    assertThat(relu).isGreaterThan(balance(86016, 6, "constant").get("parameters").asLong());
  }

  @Test
  void shouldShowStagesAndCountsWhenAskedWithoutJson() {
    Typed typed =
        Typed.line(
            "balance", "--relus", "86016", "--depth", "6", "--input", "3x32x32", "--classes", "10");

    assertThat(typed.out()).contains("14 channels", "ReLUs 86,016", "parameters 1,088,832");
  }

  @Test
  void shouldSayTheLeastBudgetWhenGivenLess() {
    Typed typed =
        Typed.line(
            "balance", "--relus", "5", "--depth", "6", "--input", "3x32x32", "--classes", "10");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains("5", "2688").hasLineCount(1);
  }

  @Test
  void shouldSayWhatWasExpectedWhenTheShapeIsMalformed() {
    Typed typed =
        Typed.line("balance", "--relus", "5", "--depth", "6", "--input", "32", "--classes", "10");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("'32'", "3x32x32").hasLineCount(1);
  }

  private static JsonNode balance(long relus, int depth, String balancing) throws Exception {
    Typed typed =
        Typed.line(
            "balance",
            "--relus=" + relus,
            "--depth=" + depth,
            "--input=3x32x32",
            "--classes=10",
            "--balancing=" + balancing,
            "--json");
    assertThat(typed.code()).isZero();
    assertThat(typed.err()).isEmpty();
    return new ObjectMapper().readTree(typed.out());
  }
}
