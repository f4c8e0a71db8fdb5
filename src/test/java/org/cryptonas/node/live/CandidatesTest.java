package org.cryptonas.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cryptonas.node.run.RecordedSearch;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.SearchEvent;
import org.junit.jupiter.api.Test;

/** Candidates by the page. */
class CandidatesTest {
  private static final String AXIS = "delphi";
  private static final int MANY = 100_000;
  private static final int PAGES = 200;
  private static final Duration MOST_A_PAGE = Duration.ofMillis(20);

  @Property(tries = 60)
  void shouldShowEachCandidateOnceAndInOrder(
      @ForAll Order order,
      @ForAll boolean descending,
      @ForAll @IntRange(min = 1, max = 9) int limit,
      @ForAll @IntRange(min = -1, max = 2) int rung,
      @ForAll long seed) {
    Candidates all = candidates(60, new Random(seed));
    OptionalInt asked = rung < 0 ? OptionalInt.empty() : OptionalInt.of(rung);

    List<Entry> seen = seen(all, asked, order, descending, limit);

    List<Entry> expected =
        all.entries().stream().filter(e -> rung < 0 || e.rung() == rung).toList();
    assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(seen.stream().filter(e -> value(e, order) != null).map(e -> value(e, order)))
        .isSortedAccordingTo(
            descending ? Comparator.<Double>reverseOrder() : Comparator.<Double>naturalOrder());
    assertThat(seen.stream().map(e -> value(e, order) == null ? 1 : 0)).isSorted();
  }

  @Test
  void shouldFindTheOneWhoseIdBeginsSo() {
    Candidates all = candidates(60, new Random(1));

    assertThat(all.beginning("000000000000001")).hasSize(2);
    assertThat(all.beginning("0000000000000011"))
        .singleElement()
        .satisfies(e -> assertThat(e.candidate().id()).isEqualTo("0000000000000011"));
    assertThat(all.beginning("f")).isEmpty();
  }

  @Test
  void shouldGiveAPageOfFiftyOfAHundredThousandAtOnce() {
    Candidates all = candidates(MANY, new Random(2));
    Random dice = new Random(3);
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      Order order = List.of(Order.values()).get(dice.nextInt(Order.values().length));
      Cursor cursor = Cursor.at(true, new Rank(dice.nextDouble(), dice.nextInt(MANY)));
      OptionalInt rung = dice.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1);
      CandidateQuery query =
          new CandidateQuery(OptionalInt.empty(), rung, order, dice.nextBoolean(), 50, cursor);
      long start = System.nanoTime();
      Candidates.Page page = all.page(query);
      nanos.add(System.nanoTime() - start);
      assertThat(page.total()).isPositive();
    }

    long median = nanos.stream().sorted().skip(PAGES / 2).findFirst().orElseThrow();
    System.out.printf("a page of 50 of %d: median %d us%n", MANY, median / 1000);
    assertThat(Duration.ofNanos(median)).isLessThan(MOST_A_PAGE);
  }

  private static List<Entry> seen(
      Candidates all, OptionalInt rung, Order order, boolean descending, int limit) {
    List<Entry> seen = new ArrayList<>();
    Optional<Cursor> cursor = Optional.of(Cursor.START);
    while (cursor.isPresent()) {
      Candidates.Page page =
          all.page(
              new CandidateQuery(
                  OptionalInt.empty(), rung, order, descending, limit, cursor.get()));
      seen.addAll(page.entries());
      cursor = page.next().map(next -> Cursor.parse(next.toString()).orElseThrow());
    }
    return seen;
  }

  /** Of several budgets; some trained, some priced. */
  private static Candidates candidates(int count, Random dice) {
    Candidates all = Candidates.none(AXIS);
    for (int i = 0; i < count; i++) {
      Candidate candidate =
          new Candidate(
              "%016x".formatted(i),
              i,
              1_000 * (1 + dice.nextInt(3)),
              RecordedSearch.SMALL.architecture());
      all = all.after(new SearchEvent.Scaled(candidate));
      for (int rung = 1; rung <= dice.nextInt(3); rung++) {
        Evaluation evaluation = RecordedSearch.evaluation(candidate, rung, dice.nextInt(20) / 20.0);
        all = all.after(new SearchEvent.Evaluated(evaluation));
      }
      if (dice.nextBoolean()) {
        double seconds = dice.nextInt(9);
        all =
            all.priced(
                candidate.id(),
                Map.of(AXIS, new ProtocolCost(seconds, 2 * seconds, 3 * seconds, i % 5)));
      }
    }
    return all;
  }

  private static Double value(Entry entry, Order order) {
    return order.of(entry, AXIS).isPresent() ? order.of(entry, AXIS).getAsDouble() : null;
  }
}
