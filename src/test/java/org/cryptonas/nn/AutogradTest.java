package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Network;
import org.cryptonas.arch.ReluReduction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AutogradTest {
  private static final int BATCH = 4;
  private static final double NUDGE = 1e-4;

  @Test
  void shouldRecordOnAnyThreadWhenAskedTo() throws InterruptedException {
    List<Float> gradients = new ArrayList<>();
    Thread thread = new Thread(() -> gradients.add(gradientOfSquare(3)));
    thread.start();
    thread.join();

    assertThat(gradients).containsExactly(6f);
    assertThat(gradientOfSquare(5)).isEqualTo(10f);
  }

  private static float gradientOfSquare(float value) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray leaf = manager.create(new float[] {value});
      leaf.setRequiresGradient(true);
      Autograd.recording(
          () -> {
            NDArray loss = leaf.mul(leaf).sum();
            Autograd.backward(loss);
            return loss;
          });
      return Autograd.gradient(leaf, manager).getFloat(0);
    }
  }

  /**
   * The engine frees the buffers of Java-made scalars at the next garbage collection, even while
   * backward still needs them: a forward pass that used one would fail here.
   */
  @ParameterizedTest
  @EnumSource(ReluReduction.class)
  void shouldMatchFiniteDifferencesWhenGarbageIsCollectedBeforeBackward(ReluReduction reduction)
      throws InterruptedException {
    try (NDManager manager = NDManager.newBaseManager()) {
      SmoothedLoss loss = new SmoothedLoss(reduction, manager);
      for (int round = 0; round < 2; round++) {
        assertGradientMatches(loss);
      }
    }
  }

  /** Along the gradient of each weight, the loss must rise by the gradient's length. */
  private static void assertGradientMatches(SmoothedLoss loss) throws InterruptedException {
    float[] gradient = loss.gradient();
    for (Segment segment : loss.used.trainable()) {
      double length = length(gradient, segment);
      double rise = loss.along(gradient, segment, NUDGE / length);
      double fall = loss.along(gradient, segment, -NUDGE / length);
      assertThat((rise - fall) / (2 * NUDGE))
          .as(segment.name())
          .isCloseTo(length, within(2e-3 + 0.02 * length));
    }
  }

  private static double length(float[] gradient, Segment segment) {
    double squares = 0;
    for (int at = segment.offset(); at < segment.end(); at++) {
      squares += (double) gradient[at] * gradient[at];
    }
    return Math.sqrt(squares);
  }

  /** Returns once buffers that nobody holds are freed, and written over. */
  private static void collectGarbage() throws InterruptedException {
    ReferenceQueue<Object> collected = new ReferenceQueue<>();
    for (int pass = 0; pass < 2; pass++) {
      PhantomReference<Object> marker = new PhantomReference<>(new Object(), collected);
      System.gc();
      assertThat(collected.remove()).isSameAs(marker);
    }
    for (int at = 0; at < 5_000; at++) {
      ByteBuffer.allocateDirect(Float.BYTES).order(ByteOrder.nativeOrder()).putFloat(0, 7e7f);
    }
  }

  /** The training loss of a small network as a function of its flat weights. */
  private static final class SmoothedLoss {
    private final Network network;
    private final UsedWeights used;
    private final Weights start;
    private final NDManager manager;
    private final float[] images = new float[BATCH * TinyData.SIDE * TinyData.SIDE];
    private final float[][] targets = new float[BATCH][TinyData.CLASSES];

    SmoothedLoss(ReluReduction reduction, NDManager manager) {
      this.manager = manager;
      network = new Architecture(TinyData.core(1), TinyData.pattern(), reduction).network();
      start = Weights.initial(WeightLayout.of(network), 11);
      used = UsedWeights.of(network, start.layout());
      SplittableRandom random = new SplittableRandom(5);
      for (int at = 0; at < images.length; at++) {
        images[at] = (float) random.nextGaussian();
      }
      for (int image = 0; image < BATCH; image++) {
        targets[image][image % TinyData.CLASSES] = -1f / BATCH;
      }
    }

    float[] gradient() throws InterruptedException {
      try (NDManager step = manager.newSubManager()) {
        CrossEntropy loss = loss(start, step);
        NDArray value = Autograd.recording(loss::value);
        collectGarbage();
        Autograd.backward(value);
        return loss.gradient(step).toFloatArray();
      }
    }

    double along(float[] gradient, Segment segment, double share) {
      float[] moved = start.trainable().clone();
      for (int at = segment.offset(); at < segment.end(); at++) {
        moved[at] += (float) (share * gradient[at]);
      }
      try (NDManager step = manager.newSubManager()) {
        CrossEntropy loss = loss(new Weights(start.layout(), moved, start.statistics()), step);
        return Autograd.off(loss::value).getFloat();
      }
    }

    private CrossEntropy loss(Weights weights, NDManager step) {
      NamedArrays leaves = Autograd.off(() -> new FlatWeights(weights, step).leaves(used, step));
      ForwardPass pass =
          new ForwardPass(
              leaves, Normalisation.byBatch(NamedArrays.NONE), Dropping.none(), values -> {});
      NDArray batch = step.create(images, new Shape(BATCH, 1, TinyData.SIDE, TinyData.SIDE));
      return new CrossEntropy(used, pass, batch, step.create(targets));
    }
  }
}
