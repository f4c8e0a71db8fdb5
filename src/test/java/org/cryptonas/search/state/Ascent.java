package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** A whole climb of one bracket by trainers that finish in a random order and sometimes fail. */
final class Ascent {
  private final int reduction;
  private final int trainers;
  private final SplittableRandom random;
  private final double failing;
  private final Map<Bracket.Step, Double> done = new LinkedHashMap<>();
  private int failed;

  Ascent(int reduction, int trainers, long seed, double failing) {
    this.reduction = reduction;
    this.trainers = trainers;
    this.random = new SplittableRandom(seed);
    this.failing = failing;
  }

  Ascent of(int size, int rungs) {
    List<Long> proposals = LongStream.rangeClosed(1, size).boxed().toList();
    Bracket bracket = Bracket.of(proposals, rungs);
    List<Bracket.Step> busy = new ArrayList<>();
    while (!bracket.exhausted(reduction)) {
      Optional<Bracket.Step> next =
          busy.size() < trainers ? bracket.next(reduction) : Optional.<Bracket.Step>empty();
      next.ifPresent(busy::add);
      bracket = next.isPresent() ? bracket.started(next.get()) : settled(bracket, busy);
    }
    return this;
  }

  /** What those reached at a rung who then were trained at the next. */
  List<Double> promoted(int rung) {
    return reached(rung, true);
  }

  /** What the others reached there. */
  List<Double> leftBehind(int rung) {
    return reached(rung, false);
  }

  private List<Double> reached(int rung, boolean andClimbed) {
    return done.entrySet().stream()
        .filter(entry -> entry.getKey().rung() == rung)
        .filter(
            entry ->
                done.containsKey(new Bracket.Step(entry.getKey().proposal(), rung + 1))
                    == andClimbed)
        .map(Map.Entry::getValue)
        .toList();
  }

  long doneAt(int rung) {
    return done.keySet().stream().filter(step -> step.rung() == rung).count();
  }

  int failed() {
    return failed;
  }

  private Bracket settled(Bracket bracket, List<Bracket.Step> busy) {
    Bracket.Step step = busy.remove(random.nextInt(busy.size()));
    if (random.nextDouble() < failing) {
      failed++;
      return bracket.failed(step);
    }
    double accuracy = random.nextInt(10) / 10.0;
    assertThat(done.put(step, accuracy)).as("trained before").isNull();
    return bracket.finished(step, accuracy);
  }
}
