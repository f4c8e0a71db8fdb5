package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.LayerChoice;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;
import org.cryptonas.nn.Pace;
import org.cryptonas.policy.Draw;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.protocol.Phase;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.FrontierPoint;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;

/** Small values of everything the machines handle, told apart by numbers. */
final class Samples {
  private static final int DEPTH = 8;

  private Samples() {}

  /** Up to 256 of them are distinct: a number's bits are its kernels. */
  static SkipPattern pattern(long number) {
    List<LayerChoice> layers = new ArrayList<>();
    for (int layer = 0; layer < DEPTH; layer++) {
      layers.add(new LayerChoice((number >> layer) % 2 == 0 ? 3 : 5, List.of()));
    }
    return new SkipPattern(layers);
  }

  static Proposal proposal(long number) {
    return new Proposal(number, new Draw(pattern(number), 0, 0));
  }

  /** The budget is its number of channels, so that budgets differ in architecture. */
  static Candidate candidate(long proposal, int budget) {
    Core core = new Core(new ImageShape(1, 4, 4), 2, List.of(new Stage(DEPTH, budget)));
    Architecture architecture = new Architecture(core, pattern(proposal), ReluReduction.PRUNED);
    return new Candidate(proposal, budget, architecture);
  }

  static Task.Lesson lesson(int number) {
    return new Task.Lesson(
        number,
        "c0",
        List.of(),
        new Pace(1, 1, 0),
        List.of(proposal(number)),
        List.of(),
        1,
        0,
        1,
        1,
        number);
  }

  static Result trained(double accuracy) {
    return new Result.Trained(accuracy, "w" + accuracy, 1);
  }

  static Result.Taught taught(Double... scores) {
    return new Result.Taught("w", Stream.of(scores).toList(), List.of(), 1);
  }

  static InferenceCost cost(double seconds) {
    return new InferenceCost("delphi", "lan", Phase.ONLINE, seconds, 1, 1, 1);
  }

  static Evaluation evaluation(Candidate candidate, int rung, double accuracy) {
    return new Evaluation(candidate, rung, 1, accuracy, 1, 1, "t", "w" + accuracy);
  }

  /** A frontier point of which only cost and accuracy matter. */
  static FrontierPoint point(double seconds, double accuracy) {
    return new FrontierPoint(evaluation(candidate(1, 1), 1, accuracy), cost(seconds));
  }
}
