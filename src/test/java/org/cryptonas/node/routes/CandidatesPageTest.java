package org.cryptonas.node.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;
import org.cryptonas.node.run.RecordedSearch;
import org.cryptonas.policy.PatternSpace;
import org.cryptonas.policy.RandomPolicy;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.SearchEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages of many candidates, as somebody who looks gets them; with {@code
 * -Dpages.candidates=100000}, and a minute of time, what actors-docs/measurements.md has.
 */
class CandidatesPageTest {
  private static final int MANY = Integer.getInteger("pages.candidates", 10_000);
  private static final int WARM_UP = 300;
  private static final int REQUESTS = 400;

  /** Ten times what is expected of a machine that does nothing else. */
  private static final Duration MOST_A_PAGE = Duration.ofMillis(200);

  private static final List<String> SORTS =
      List.of("number", "accuracy", "relus", "onlineSeconds", "totalSeconds", "bytes");
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
  private static final Core CORE =
      new Core(
          new ImageShape(1, 12, 12),
          10,
          List.of(new Stage(2, 4), new Stage(2, 8), new Stage(2, 16)));

  @TempDir Path folder;

  @Test
  void shouldAnswerWithAPageOfFiftyOfManyAtOnce() throws Exception {
    try (Endpoint endpoint = new Endpoint(folder, false).begin(events(new Random(4)))) {
      endpoint.awaitCosts();
      Random dice = new Random(5);
      pages(endpoint, dice, WARM_UP);
      List<Long> nanos = pages(endpoint, dice, REQUESTS).stream().sorted().toList();

      Duration median = Duration.ofNanos(nanos.get(REQUESTS / 2));
      System.out.printf(
          Locale.ROOT,
          "a page of 50 of %d over HTTP: median %.2f ms, 95 %% under %.2f ms%n",
          MANY,
          median.toNanos() / 1e6,
          nanos.get(REQUESTS * 95 / 100) / 1e6);
      assertThat(median).isLessThan(MOST_A_PAGE);
    }
  }

  /** How long each of so many requests took: for any order and rung, the first page or the next. */
  private static List<Long> pages(Endpoint endpoint, Random dice, int requests) throws Exception {
    List<Long> nanos = new ArrayList<>();
    String path = asked(dice);
    String after = "";
    while (nanos.size() < requests) {
      long start = System.nanoTime();
      String page = endpoint.get(path + after).body();
      nanos.add(System.nanoTime() - start);
      assertThat(page.split("\"candidate\":", -1)).hasSize(51);
      assertThat(page).contains("\"delphi\":{\"");
      Matcher next = NEXT.matcher(page);
      boolean goesOn = dice.nextInt(3) > 0 && next.find();
      after = goesOn ? "&after=" + next.group(1) : "";
      path = goesOn ? path : asked(dice);
    }
    return nanos;
  }

  private static String asked(Random dice) {
    String rung = dice.nextBoolean() ? "" : "&rung=1";
    String order = dice.nextBoolean() ? "asc" : "desc";
    String sort = SORTS.get(dice.nextInt(SORTS.size()));
    return "/search/candidates?limit=50&sort=%s&order=%s%s".formatted(sort, order, rung);
  }

  /** All are made, most are trained at one rung, some at two. */
  private static List<SearchEvent> events(Random dice) {
    List<SearchEvent> events = new ArrayList<>();
    try (RandomPolicy policy = new RandomPolicy(new PatternSpace(6, List.of(3, 5)), 0.4, 1)) {
      List<SkipPattern> patterns =
          Stream.generate(() -> policy.draw().pattern()).distinct().limit(MANY).toList();
      for (SkipPattern pattern : patterns) {
        Architecture architecture = new Architecture(CORE, pattern, ReluReduction.PRUNED);
        Candidate candidate = new Candidate(events.size(), 5_000, architecture);
        events.add(new SearchEvent.Scaled(candidate));
        for (int rung = 1; rung <= dice.nextInt(3); rung++) {
          events.add(
              new SearchEvent.Evaluated(
                  RecordedSearch.evaluation(candidate, rung, dice.nextInt(1000) / 1000.0)));
        }
      }
    }
    return events;
  }
}
