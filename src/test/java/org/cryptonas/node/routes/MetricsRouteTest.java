package org.cryptonas.node.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cryptonas.node.run.RecordedSearch;
import org.cryptonas.search.event.JournalWritten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the figures as a monitoring would. */
class MetricsRouteTest {
  /** The parser that the Prometheus project publishes; each family with help and a unit. */
  private static final String PARSER =
      """
      import sys
      from prometheus_client.parser import text_string_to_metric_families
      for family in text_string_to_metric_families(open(sys.argv[1]).read()):
          print(family.name, family.type, len(family.samples), bool(family.documentation))
      """;

  private static final String UNITS =
      "(?s).*_(seconds|total|ratio|jobs|trainers|candidates|points|images_per_second|boolean|nats"
          + "|max|bytes|threads|count|percent|events|lessons|evaluations|load_average|usage"
          + "|seconds_max|ratio_max)";

  private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) ");

  @TempDir static Path folder;
  private static Endpoint endpoint;
  private static String text;

  @BeforeAll
  static void start() throws Exception {
    endpoint = new Endpoint(folder, false).begin();
    endpoint.tell(RecordedSearch.events());
    endpoint.tell(List.of(new JournalWritten(3, 0.004)));
    text = endpoint.get("/search/metrics").body();
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  void shouldCountWhatHappened() {
    assertThat(text)
        .contains("cryptonas_evaluations_total{outcome=\"evaluated\",rung=\"1\"} 2.0")
        .contains("cryptonas_evaluations_total{outcome=\"failed\",rung=\"1\"} 1.0")
        .contains("cryptonas_evaluation_seconds_sum{rung=\"1\"} 6.0")
        .contains("cryptonas_journal_write_seconds_count 1")
        .contains("cryptonas_hypervolume_ratio 0.25")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void shouldSayOfEachFigureWhatItIsAndInWhatUnit() {
    List<String> families = TYPE.matcher(text).results().map(found -> found.group(1)).toList();

    assertThat(families)
        .hasSizeGreaterThan(20)
        .allMatch(family -> text.contains("# HELP " + family + " "))
        .filteredOn(family -> family.startsWith("cryptonas_"))
        .allMatch(family -> family.matches(UNITS));
  }

  @Test
  void shouldHaveEveryFigureThatTheGrafanaDashboardDraws() throws Exception {
    String board = Files.readString(Path.of("conf", "grafana", "cryptonas.json"));
    List<String> drawn =
        Pattern.compile("(cryptonas|jvm)_\\w+(?=\\{)")
            .matcher(board)
            .results()
            .map(MatchResult::group)
            .toList();

    assertThat(drawn).hasSizeGreaterThan(12).allMatch(figure -> text.contains("\n" + figure));
  }

  @Test
  void shouldBeReadByThePrometheusProjectsOwnParser() throws Exception {
    Optional<String> python =
        Stream.of("python3", "/usr/bin/python3").filter(MetricsRouteTest::canParse).findFirst();
    assumeThat(python).as("python3-prometheus-client is installed").isPresent();
    Path file = Files.writeString(folder.resolve("metrics.txt"), text);

    ProcessBuilder parser = new ProcessBuilder(python.orElseThrow(), "-c", PARSER, file.toString());

    assertThat(said(parser))
        .contains("cryptonas_evaluations counter 2 True")
        .doesNotContain("False");
  }

  /** It complains of names, units and help that are not as Prometheus would have them. */
  @Test
  void shouldPassThePrometheusProjectsOwnCheck() throws Exception {
    assumeThat(runs("promtool", "--version")).as("promtool is on the path").isTrue();
    Path file = Files.writeString(folder.resolve("checked.txt"), text);

    assertThat(
            said(new ProcessBuilder("promtool", "check", "metrics").redirectInput(file.toFile())))
        .isBlank();
  }

  private static String said(ProcessBuilder program) throws Exception {
    Process started = program.redirectErrorStream(true).start();
    String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(started.exitValue()).as(said).isZero();
    return said;
  }

  private static boolean canParse(String python) {
    return runs(python, "-c", "import prometheus_client");
  }

  private static boolean runs(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException none) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
