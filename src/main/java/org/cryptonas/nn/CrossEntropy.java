package org.cryptonas.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * The loss of one batch as a function of the weights used.
 *
 * @param used which weights, of which network
 * @param pass how the network is run, on leaves
 * @param images {@code batch x channels x height x width}
 * @param wanted {@code -1 / batch} times the probability wanted of each class, {@code batch x
 *     classes}: its product with the logarithms of the probabilities sums to the mean
 */
record CrossEntropy(UsedWeights used, ForwardPass pass, NDArray images, NDArray wanted) {
  /** The mean over the batch, a scalar. */
  NDArray value() {
    return pass.logits(used.network(), images).logSoftmax(1).mul(wanted).sum();
  }

  /** The value, with gradients computed in the leaves. */
  NDArray backward() {
    return Autograd.recording(
        () -> {
          NDArray loss = value();
          Autograd.backward(loss);
          return loss;
        });
  }

  /** The gradient after {@link #backward}, one vector in order of offset. */
  NDArray gradient(NDManager step) {
    NDList gradients = new NDList();
    for (Segment segment : used.trainable()) {
      NDArray gradient = Autograd.gradient(pass.weights().get(segment.name()), step);
      gradients.add(gradient.reshape(new Shape(segment.size())));
    }
    return NDArrays.concat(gradients, 0);
  }
}
