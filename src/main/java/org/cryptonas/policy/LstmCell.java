package org.cryptonas.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;

/**
 * A long short-term memory cell without biases: gates {@code i, f, o, g} are {@code [x, h] W};
 * {@code c' = sigmoid(i) tanh(g) + sigmoid(f) c}, {@code h' = sigmoid(o) tanh(c')}. DJL's own LSTM
 * takes whole sequences, and here each input hangs on what was drawn from the output before it.
 *
 * @param weights 2U x 4U
 */
record LstmCell(NDArray weights) {
  /** Both M x U, for M patterns at once. */
  record State(NDArray hidden, NDArray cell) {
    static State zero(NDManager step, int patterns, int units) {
      NDArray zeros = step.zeros(new Shape(patterns, units));
      return new State(zeros, zeros);
    }
  }

  /**
   * @param input M x U
   */
  State next(NDArray input, State state) {
    NDList gates =
        NDArrays.concat(new NDList(input, state.hidden()), 1).matMul(weights).split(4, 1);
    NDArray added = Activation.sigmoid(gates.get(0)).mul(gates.get(3).tanh());
    NDArray cell = Activation.sigmoid(gates.get(1)).mul(state.cell()).add(added);
    return new State(Activation.sigmoid(gates.get(2)).mul(cell.tanh()), cell);
  }
}
