package org.cryptonas.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/**
 * A scope in which the calling thread records (or does not record) operations for gradients. All
 * use of the engine's internals is here.
 *
 * <p>DJL's own gradient collector admits one recording thread a JVM; grad mode itself is a thread's
 * own, and defaults to recording on every thread but the one that loaded the engine.
 *
 * <p>Within a recording scope never use the {@code Number} forms of {@code mul}, {@code div},
 * {@code add}, {@code sub} and {@code pow}: the engine frees the scalar's buffer while backward
 * still needs it. Use an array of the step's manager.
 */
public final class Autograd implements AutoCloseable {
  private final boolean before;

  private Autograd(boolean recording) {
    before = JniUtils.isGradMode();
    JniUtils.setGradMode(recording);
  }

  /** Records until closed. */
  public static Autograd recording() {
    return new Autograd(true);
  }

  /** Does not record until closed. */
  public static Autograd off() {
    return new Autograd(false);
  }

  /** What {@code work} makes while recording. */
  @SuppressWarnings("try") // the scope is entered and left, never read
  public static <T> T recording(Supplier<T> work) {
    try (Autograd scope = recording()) {
      return work.get();
    }
  }

  /** What {@code work} makes while not recording. */
  @SuppressWarnings("try") // the scope is entered and left, never read
  public static <T> T off(Supplier<T> work) {
    try (Autograd scope = off()) {
      return work.get();
    }
  }

  /** Computes gradients of a scalar loss for every leaf it depends on. */
  public static void backward(NDArray loss) {
    try (NDArray one = loss.getManager().ones(loss.getShape())) {
      JniUtils.backward((PtNDArray) loss, (PtNDArray) one, false, false);
    }
  }

  /** The gradient of a leaf, attached to {@code step} so that it goes when the step goes. */
  public static NDArray gradient(NDArray leaf, NDManager step) {
    NDArray gradient = leaf.getGradient();
    gradient.attach(step);
    return gradient;
  }

  /** Elements {@code from} (inclusive) to {@code to} of a vector, sharing its memory. */
  public static NDArray view(NDArray vector, long from, long to, NDManager step) {
    NDArray view = JniUtils.slice((PtNDArray) vector, 0, from, to, 1);
    view.attach(step);
    return view;
  }

  @Override
  public void close() {
    JniUtils.setGradMode(before);
  }
}
