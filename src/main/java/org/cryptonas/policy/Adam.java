package org.cryptonas.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.cryptonas.nn.Autograd;

/**
 * Adam (Kingma and Ba, 2015) on one vector, in the form that the ENAS authors' code runs: epsilon
 * stands beside the root of the uncorrected second moment, {@code w -= rate sqrt(1 - b2^t) / (1 -
 * b1^t) m / (sqrt(v) + epsilon)}. With their epsilon of 1e-3 the difference counts: it damps the
 * first updates, and those of weights with small gradients.
 */
final class Adam {
  private final EnasSettings settings;
  private final NDArray mean;
  private final NDArray square;
  private final long length;
  private int updates;

  Adam(NDManager manager, long length, EnasSettings settings) {
    this.settings = settings;
    this.length = length;
    this.mean = manager.create(new float[(int) length]);
    this.square = manager.create(new float[(int) length]);
  }

  /** Moves {@code weights} in place; what it computes on the way goes with {@code step}. */
  void update(NDArray weights, NDArray gradient, NDManager step) {
    updates++;
    Autograd.off(
        () -> {
          decay(mean, settings.beta1(), gradient);
          decay(square, settings.beta2(), gradient.mul(gradient));
          NDArray root = held(square, step).sqrt().add((float) settings.epsilon());
          return weights.subi(held(mean, step).div(root).mul((float) rate()));
        });
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(updates);
    SavedArray.write(mean, out);
    SavedArray.write(square, out);
  }

  void read(DataInput in) throws IOException {
    updates = in.readInt();
    SavedArray.read(mean, in);
    SavedArray.read(square, in);
  }

  private double rate() {
    return settings.learningRate()
        * Math.sqrt(1 - Math.pow(settings.beta2(), updates))
        / (1 - Math.pow(settings.beta1(), updates));
  }

  private static void decay(NDArray average, double decay, NDArray next) {
    average.muli((float) decay).addi(next.mul((float) (1 - decay)));
  }

  /** What is computed from this lands on the step's manager and goes with it. */
  private NDArray held(NDArray lasting, NDManager step) {
    return Autograd.view(lasting, 0, length, step);
  }
}
