package org.cryptonas.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;

/**
 * The choices made for M patterns, and how likely each was. S is the number of possible skips;
 * where there are none (one layer), kernels are all there is.
 */
final class Rollout {
  private final NDManager step;
  private final NDList kernelLogits = new NDList();
  private final NDList kernels = new NDList();
  private final NDList skipLogits = new NDList();
  private final NDList skips = new NDList();

  Rollout(NDManager step) {
    this.step = step;
  }

  /**
   * @param logits of a softmax, M x K
   * @param chosen 1 for chosen, else 0: M x K
   */
  void addKernels(NDArray logits, NDArray chosen) {
    kernelLogits.add(logits);
    kernels.add(chosen);
  }

  /**
   * @param logits of sigmoids, M x i
   * @param chosen 1 for chosen, else 0: M x i
   */
  void addSkips(NDArray logits, NDArray chosen) {
    skipLogits.add(logits);
    skips.add(chosen);
  }

  /** Natural logarithm of each pattern's probability: M. */
  NDArray logProbabilities() {
    NDArray kernel = kernelLogProbabilities().mul(NDArrays.stack(kernels, 1)).sum(new int[] {1, 2});
    if (skips.isEmpty()) {
      return kernel;
    }
    NDArray logits = allSkipLogits();
    NDArray skip = NDArrays.concat(skips, 1).mul(logits).sub(Activation.softPlus(logits));
    return kernel.add(skip.sum(new int[] {1}));
  }

  /** Entropy in nats of the choices along each pattern's way: M. */
  NDArray entropies() {
    NDArray log = kernelLogProbabilities();
    NDArray kernel = log.mul(log.exp()).sum(new int[] {1, 2}).neg();
    if (skips.isEmpty()) {
      return kernel;
    }
    NDArray logits = allSkipLogits();
    NDArray skip = Activation.softPlus(logits).sub(Activation.sigmoid(logits).mul(logits));
    return kernel.add(skip.sum(new int[] {1}));
  }

  /**
   * {@code KL(p || target)} of each skip's probability, summed over a layer's skips, averaged over
   * the layers that have any: M. With {@code y} the logit of p this is {@code p (y - logit(target))
   * - softplus(y) - ln(1 - target)}.
   */
  NDArray skipDivergences(double target) {
    if (skips.isEmpty()) {
      return step.zeros(new Shape(kernels.get(0).getShape().get(0)));
    }
    NDArray logits = allSkipLogits();
    NDArray targetLogit = step.create((float) (Math.log(target) - Math.log1p(-target)));
    NDArray constant = step.create((float) Math.log1p(-target));
    NDArray each =
        Activation.sigmoid(logits)
            .mul(logits.sub(targetLogit))
            .sub(Activation.softPlus(logits))
            .sub(constant);
    return each.sum(new int[] {1}).div(step.create((float) skips.size()));
  }

  private NDArray kernelLogProbabilities() {
    return NDArrays.stack(kernelLogits, 1).logSoftmax(2);
  }

  private NDArray allSkipLogits() {
    return NDArrays.concat(skipLogits, 1);
  }
}
