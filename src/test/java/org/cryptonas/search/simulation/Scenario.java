package org.cryptonas.search.simulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.budget.CoreOutline;
import org.cryptonas.policy.PatternSpace;
import org.cryptonas.search.settings.ConvergenceSettings;
import org.cryptonas.search.settings.ExamSettings;
import org.cryptonas.search.settings.LadderSettings;
import org.cryptonas.search.settings.LessonSettings;
import org.cryptonas.search.state.ControlGroup;
import org.cryptonas.search.state.Syllabus;
import org.cryptonas.search.state.WorkState;

/**
 * A search to simulate: small settings of every kind.
 *
 * @param seed all of it follows from this
 * @param trainers how many there are at first
 * @param outline what candidates are made on
 * @param budgets ReLU budgets, some too small for any candidate
 * @param syllabus lessons, exam and finalists
 * @param terms ladder and patience
 * @param convergence when to stop
 * @param askAgain time after which an idle trainer asks again
 * @param stopAt when somebody stops the search, if so
 * @param orders what somebody orders besides
 * @param faults what goes wrong
 */
record Scenario(
    long seed,
    int trainers,
    CoreOutline outline,
    List<Integer> budgets,
    Syllabus syllabus,
    WorkState.Terms terms,
    ConvergenceSettings convergence,
    int askAgain,
    Optional<Long> stopAt,
    Orders orders,
    Faults faults) {
  private static final int DEPTH = 3;
  static final PatternSpace SPACE = new PatternSpace(DEPTH, List.of(3, 5));
  static final double SKIP_RATE = 0.4;
  private static final int SIDE = 4;

  /** Enough that lessons get shorter when there are more trainers. */
  private static final int PRACTICE = 4;

  static Scenario drawn(long seed, Dice dice) {
    LadderSettings ladder =
        new LadderSettings(dice.between(1, 5), dice.between(2, 4), epochs(dice.between(1, 4)));
    int trainers = dice.between(1, 6);
    CoreOutline outline =
        CoreOutline.evenly(new ImageShape(1, SIDE, SIDE), 2, DEPTH, dice.between(1, 2));
    List<Integer> budgets = budgets(dice);
    return new Scenario(
        seed,
        trainers,
        outline,
        budgets,
        syllabus(seed, ladder.finalists(), budgets.size(), dice),
        new WorkState.Terms(seed, budgets, ladder, dice.between(1, 4)),
        convergence(dice),
        dice.between(40, 200),
        dice.chance(0.05) ? Optional.of((long) dice.between(1, 2_000)) : Optional.empty(),
        Orders.drawn(dice),
        Faults.drawn(dice));
  }

  private static Syllabus syllabus(long seed, int finalists, int budgets, Dice dice) {
    LessonSettings lessons =
        new LessonSettings(
            dice.between(0, 6), PRACTICE, dice.between(1, 3), 0, 1, 1_000, dice.between(1, 4));
    ControlGroup control = new ControlGroup(SPACE, SKIP_RATE, Math.floorMod(seed, 3));
    ExamSettings exam = new ExamSettings(dice.between(1, 8), 1);
    return new Syllabus(seed, lessons, control, exam, finalists, budgets, 1, 0.9);
  }

  private static ConvergenceSettings convergence(Dice dice) {
    return new ConvergenceSettings(
        dice.oneOf(List.of(1, 3, 6, 60)),
        dice.oneOf(List.of(0.0, 0.001, 0.1)),
        dice.oneOf(List.of(1, 5, 20, 1_000)));
  }

  /** Ten ReLUs are too few for three layers of sixteen, however narrow. */
  private static List<Integer> budgets(Dice dice) {
    List<Integer> some =
        Stream.of(10, 50, 100, 150, 200).filter(budget -> dice.chance(0.4)).toList();
    return some.isEmpty() ? List.of(100) : some;
  }

  private static List<Double> epochs(int rungs) {
    return IntStream.rangeClosed(1, rungs).mapToObj(rung -> (double) rung).toList();
  }
}
