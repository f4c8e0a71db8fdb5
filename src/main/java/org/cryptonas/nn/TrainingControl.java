package org.cryptonas.nn;

/**
 * How a training in progress is watched and stopped. Asked between steps, on the training thread.
 */
public interface TrainingControl {
  /** Never cancels and tells nobody. */
  TrainingControl NONE =
      new TrainingControl() {
        @Override
        public boolean cancelled() {
          return false;
        }

        @Override
        public void progress(long images, long total) {}
      };

  /** Whether training should end before its next step. */
  boolean cancelled();

  /** Told after each step: images trained on so far, of how many. */
  void progress(long images, long total);
}
