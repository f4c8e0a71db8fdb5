package org.cryptonas.search;

import java.util.List;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;
import org.cryptonas.nn.Pace;
import org.cryptonas.policy.Draw;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.protocol.Phase;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.job.Task;

/** Small values of each kind. */
final class Samples {
  static final SkipPattern PATTERN = SkipPattern.dense(3, 3);
  static final Proposal PROPOSAL = new Proposal(1, new Draw(PATTERN, 4, -2.5));
  static final Candidate CANDIDATE = new Candidate(1, 600, architecture());
  static final Task.Lesson LESSON =
      new Task.Lesson(
          1,
          "base",
          List.of(PATTERN),
          new Pace(64, 1, 0.9),
          List.of(PROPOSAL),
          List.of(PATTERN),
          40,
          0,
          128,
          1,
          7);
  static final Task.Training TRAINING = new Task.Training(CANDIDATE, 1, 0.5, 9);
  static final Task.Test TEST = new Task.Test(CANDIDATE, "weights");
  static final InferenceCost COST =
      new InferenceCost("delphi", "lan", Phase.ONLINE, 0.25, 1000, 2000, 4);
  static final Evaluation EVALUATION =
      new Evaluation(CANDIDATE, 1, 0.5, 0.9, 9, 1.5, "trainer-1", "weights");

  private Samples() {}

  private static Architecture architecture() {
    Core core =
        new Core(
            new ImageShape(1, 8, 8),
            2,
            List.of(new Stage(1, 2), new Stage(1, 8), new Stage(1, 32)));
    return new Architecture(core, PATTERN, ReluReduction.PRUNED);
  }
}
