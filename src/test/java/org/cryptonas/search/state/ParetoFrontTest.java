package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cryptonas.search.state.Samples.point;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cryptonas.search.event.FrontierPoint;
import org.junit.jupiter.api.Test;

class ParetoFrontTest {
  private static final double REFERENCE = 10;

  @Test
  void shouldKeepTheFirstOfTwoThatAreEqual() {
    FrontierPoint first = point(1, 0.5);
    FrontierPoint second =
        new FrontierPoint(Samples.evaluation(Samples.candidate(2, 1), 1, 0.5), Samples.cost(1));
    assertThat(front(List.of(first, second)).points()).containsExactly(first);
  }

  @Test
  void shouldDropWhatANewPointBeatsInOneAndEqualsInTheOther() {
    assertThat(front(List.of(point(2, 0.5), point(1, 0.5))).points())
        .containsExactly(point(1, 0.5));
    assertThat(front(List.of(point(1, 0.5), point(1, 0.6))).points())
        .containsExactly(point(1, 0.6));
  }

  @Test
  void shouldMeasureTheShareOfTheBoxThatIsDominated() {
    ParetoFront front = front(List.of(point(2, 0.5), point(6, 0.75)));
    assertThat(front.hypervolume(REFERENCE)).isCloseTo((4 * 0.5 + 4 * 0.75) / 10, within(1e-12));
    assertThat(front.hypervolume(4)).isCloseTo(2 * 0.5 / 4, within(1e-12));
    assertThat(front.hypervolume(1)).isZero();
  }

  @Test
  void shouldDominateNothingWhenItIsEmptyOrNothingWasPriced() {
    assertThat(ParetoFront.EMPTY.hypervolume(REFERENCE)).isZero();
    assertThat(front(List.of(point(0, 0.5))).hypervolume(0)).isZero();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void shouldHoldExactlyWhatNothingBeats(@ForAll("points") List<FrontierPoint> points) {
    List<FrontierPoint> unbeaten =
        points.stream()
            .distinct()
            .filter(point -> points.stream().noneMatch(other -> beats(other, point)))
            .toList();
    assertThat(front(points).points()).containsExactlyInAnyOrderElementsOf(unbeaten);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void shouldBeInOrderOfCostAndOfAccuracy(@ForAll("points") List<FrontierPoint> points) {
    List<FrontierPoint> front = front(points).points();
    for (int i = 1; i < front.size(); i++) {
      assertThat(seconds(front.get(i))).isGreaterThan(seconds(front.get(i - 1)));
      assertThat(accuracy(front.get(i))).isGreaterThan(accuracy(front.get(i - 1)));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void shouldNotDependOnTheOrderOfEvaluations(
      @ForAll("points") List<FrontierPoint> points, @ForAll long seed) {
    List<FrontierPoint> shuffled = new ArrayList<>(points);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(front(shuffled)).isEqualTo(front(points));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void shouldNeverLoseHypervolumeWhenAPointJoins(
      @ForAll("points") List<FrontierPoint> points, @ForAll("anyPoint") FrontierPoint next) {
    ParetoFront front = front(points);
    double before = front.hypervolume(REFERENCE);
    double after = front.with(next).hypervolume(REFERENCE);
    assertThat(after).isBetween(before - 1e-12, 1.0);
    boolean joins = !front.with(next).equals(front) && seconds(next) < REFERENCE;
    assertThat(after > before + 1e-12).isEqualTo(joins);
  }

  /** Points drawn blindly into the box fall under the front as often as its share says. */
  @Property(tries = 20)
  void shouldMeasureWhatBlindThrowsHit(
      @ForAll("points") List<FrontierPoint> points, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int throwsMade = 10_000;
    int hits = 0;
    for (int i = 0; i < throwsMade; i++) {
      FrontierPoint thrown = point(random.nextDouble(REFERENCE), random.nextDouble());
      hits += points.stream().anyMatch(p -> noWorse(p, thrown)) ? 1 : 0;
    }
    double share = (double) hits / throwsMade;
    assertThat(front(points).hypervolume(REFERENCE)).isCloseTo(share, within(0.03));
  }

  /** Coarse, so that equals in cost, in accuracy and in both are frequent. */
  @Provide
  Arbitrary<FrontierPoint> anyPoint() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 12), Arbitraries.integers().between(1, 10))
        .as((cost, tenths) -> Samples.point(cost, tenths / 10.0));
  }

  @Provide
  Arbitrary<List<FrontierPoint>> points() {
    return anyPoint().list().ofMaxSize(25);
  }

  private static ParetoFront front(List<FrontierPoint> points) {
    ParetoFront front = ParetoFront.EMPTY;
    for (FrontierPoint point : points) {
      front = front.with(point);
    }
    return front;
  }

  private static boolean beats(FrontierPoint a, FrontierPoint b) {
    return noWorse(a, b) && !noWorse(b, a);
  }

  private static boolean noWorse(FrontierPoint a, FrontierPoint b) {
    return seconds(a) <= seconds(b) && accuracy(a) >= accuracy(b);
  }

  private static double seconds(FrontierPoint point) {
    return point.cost().seconds();
  }

  private static double accuracy(FrontierPoint point) {
    return point.evaluation().accuracy();
  }
}
