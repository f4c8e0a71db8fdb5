package org.cryptonas.node.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A search in its middle, on a terminal of 80 columns and 24 rows. */
class WatchScreenTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String LONG = "gpu-17.rack-4.cluster.example:25520#3";

  /** How much of everything there is. */
  private record Amount(int trainers, int points, int budgets, int done, String name) {}

  @Test
  void shouldShowAllOfASmallSearch() {
    List<String> lines = screen(new Amount(2, 5, 3, 7, "127.0.0.1:25520#1"));

    assertFits(lines);
    assertThat(lines.get(0)).startsWith("a-run, seed 1, policy enas, shapes").endsWith(" LADDER");
    assertThat(lines)
        .contains("best     1,000: 50.00 %   2,000: 51.00 %   3,000: 52.00 %")
        .contains("127.0.0.1:25520#1  [#####.....]    613/s  training of abcdef at rung 1")
        .contains("127.0.0.1:25520#1  idle")
        .contains("1:02 gone, about 0:30 left, 1,200 images/s, 7 queued, hypervolume 0.2500")
        .anyMatch(line -> line.startsWith("frontier: "))
        .last()
        .asString()
        .startsWith("         0.1000 s");
  }

  @Test
  void shouldSayHowMuchMoreThereIsThanItShows() {
    List<String> lines = screen(new Amount(40, 30, 12, 123_456, LONG));

    assertFits(lines);
    assertThat(lines)
        .contains("+34 more trainers")
        .anyMatch(line -> line.startsWith("gpu-17.rac~ple:25520#3  [#####.....]    613/s"))
        .anyMatch(line -> line.endsWith("   +5 more"))
        .anyMatch(line -> line.startsWith("frontier: "));
    assertThat(lines.get(1)).contains("123456/200000   ladder [").endsWith(" 123456/200000");
  }

  @Test
  void shouldShowEightBudgetsOnTwoLines() {
    List<String> lines = screen(new Amount(1, 1, 8, 7, "127.0.0.1:25520#1"));

    assertFits(lines);
    assertThat(String.join(" ", lines))
        .contains("1,000: ", "8,000: 57.00 %")
        .doesNotContain("more");
  }

  @Test
  void shouldSayThatItIsPaused() {
    WatchedSearch search = search(new Amount(0, 0, 3, 0, LONG));
    ((ObjectNode) search.status()).put("paused", true).put("name", "x".repeat(100));

    List<String> lines = WatchScreen.lines(search);

    assertFits(lines);
    assertThat(lines.get(0)).hasSize(80).endsWith("> PAUSED LADDER");
    assertThat(lines).contains("no trainers: join one with ./run-local.sh join");
  }

  @Test
  void shouldShowWhatCameOfASearchThatIsOver() {
    WatchedSearch search = search(new Amount(2, 5, 3, 0, LONG));
    ((ObjectNode) search.status()).put("phase", "DONE").putObject("rate");
    ((ObjectNode) search.status()).remove("left");

    List<String> lines = WatchScreen.lines(search);

    assertFits(lines);
    assertThat(lines).contains("1:02 gone, hypervolume 0.2500").noneMatch(l -> l.contains("#3"));
  }

  @Property(tries = 200)
  void shouldFitHoweverMuchThereIs(
      @ForAll @IntRange(max = 100) int trainers,
      @ForAll @IntRange(max = 50) int points,
      @ForAll @IntRange(min = 1, max = 40) int budgets,
      @ForAll @IntRange(max = 100_000_000) int done,
      @ForAll @IntRange(min = 1, max = 120) int letters) {
    assertFits(screen(new Amount(trainers, points, budgets, done, "n".repeat(letters))));
  }

  private static void assertFits(List<String> lines) {
    assertThat(lines).hasSizeLessThan(24).allMatch(line -> line.length() <= 80);
  }

  private static List<String> screen(Amount amount) {
    return WatchScreen.lines(search(amount));
  }

  private static WatchedSearch search(Amount amount) {
    ObjectNode trainers = JSON.objectNode();
    ArrayNode all = trainers.putArray("trainers");
    IntStream.range(0, amount.trainers()).forEach(at -> all.add(trainer(amount.name(), at)));
    ObjectNode frontier = JSON.objectNode();
    ArrayNode points = frontier.putArray("points");
    IntStream.rangeClosed(1, amount.points()).forEach(at -> points.add(point(at)));
    return new WatchedSearch(status(amount), trainers, frontier);
  }

  private static ObjectNode status(Amount amount) {
    ObjectNode status = JSON.objectNode();
    status.put("name", "a-run").put("phase", "LADDER").put("seed", 1).put("policy", "enas");
    status.put("elapsedSeconds", 61.6).put("hypervolume", 0.25);
    status.putObject("left").put("seconds", 30);
    status.putObject("dataset").put("name", "shapes");
    status.putObject("axis").put("protocol", "delphi").put("phase", "online");
    status.putObject("rate").put("imagesPerSecond", 1200.4);
    ArrayNode budgets = status.putArray("budgets");
    ArrayNode best = status.putArray("best");
    for (int at = 0; at < amount.budgets(); at++) {
      budgets.insert(0, 1000 * (at + 1));
      best.addObject().put("budget", 1000 * (at + 1)).put("accuracy", 0.5 + 0.01 * at);
    }
    status
        .putObject("counts")
        .put("lessonsDone", amount.done())
        .put("lessonsPlanned", 200_000)
        .put("evaluated", amount.done())
        .put("trainingsPlanned", 200_000)
        .put("jobsQueued", amount.done());
    return status;
  }

  private static JsonNode trainer(String name, int at) {
    ObjectNode trainer = JSON.objectNode().put("name", name);
    return at % 2 == 1
        ? trainer
        : trainer
            .put("job", "training of abcdef at rung 1")
            .put("images", 50)
            .put("totalImages", 100)
            .put("imagesPerSecond", 612.7);
  }

  private static JsonNode point(int at) {
    ObjectNode point = JSON.objectNode().put("accuracy", 0.5 + 0.005 * at);
    point.putObject("costs").putObject("delphi").put("onlineSeconds", 0.1 * at);
    return point;
  }
}
