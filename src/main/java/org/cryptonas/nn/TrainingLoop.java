package org.cryptonas.nn;

import java.util.Iterator;
import java.util.Locale;
import java.util.function.LongToDoubleFunction;

/** Steps until all are done, cancelled, or the loss is no longer a number. */
final class TrainingLoop {
  private final TrainingStep step;
  private final BatchFeed feed;
  private final int batch;
  private final TrainingControl control;

  TrainingLoop(TrainingStep step, BatchFeed feed, int batch, TrainingControl control) {
    this.step = step;
    this.feed = feed;
    this.batch = batch;
    this.control = control;
  }

  /**
   * Takes one step for each element of {@code networks}.
   *
   * @param rate learning rate by the number of images trained on before
   */
  void run(Iterator<UsedWeights> networks, long steps, LongToDoubleFunction rate) {
    for (long done = 0; done < steps; done++) {
      if (control.cancelled()) {
        throw new TrainingCancelledException();
      }
      double learningRate = rate.applyAsDouble(done * batch);
      float loss = step.run(networks.next(), feed.buffer(), feed.next(), learningRate);
      requireFinite(loss, done, steps, learningRate);
      control.progress((done + 1) * batch, steps * batch);
    }
  }

  private static void requireFinite(float loss, long done, long steps, double rate) {
    if (!Float.isFinite(loss)) {
      throw new TrainingDivergedException(
          String.format(
              Locale.ROOT,
              "the loss was %s at step %d of %d (learning rate %.4g): training diverged",
              loss,
              done + 1,
              steps,
              rate));
    }
  }
}
