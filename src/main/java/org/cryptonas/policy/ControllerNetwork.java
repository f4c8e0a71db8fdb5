package org.cryptonas.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.cryptonas.policy.ControllerWeights.Leaf;
import org.cryptonas.policy.ControllerWeights.Part;

/**
 * The recurrent network of ENAS macro search, for one step with the weights as they are. A layer
 * takes two steps of the LSTM: from the first, a softmax picks its kernel, whose embedding goes
 * into the second; from that, attention over the layers gone by picks its skips, and what was
 * picked is summed up as the next layer's first input.
 *
 * <p>Source: Pham et al., Efficient Neural Architecture Search via Parameter Sharing (2018), macro
 * search, in the form that CryptoNAS's authors ran it.
 */
final class ControllerNetwork {
  private final Leaf weights;
  private final PatternSpace space;
  private final Squash squash;
  private final LstmCell lstm;
  private final NDArray start;
  private final NDArray embedding;
  private final NDArray kernel;

  ControllerNetwork(Leaf weights, PatternSpace space, EnasSettings settings) {
    this.weights = weights;
    this.space = space;
    this.squash = Squash.of(settings, weights.manager());
    this.lstm = new LstmCell(weights.get(Part.LSTM));
    this.start = weights.get(Part.START);
    this.embedding = weights.get(Part.EMBEDDING);
    this.kernel = weights.get(Part.KERNEL);
  }

  /** Walks through all layers, choosing as {@code choices} says. */
  Rollout roll(Choices choices) {
    return new Walk(choices).walk();
  }

  private SkipAttention attention(NDManager step) {
    return new SkipAttention(
        weights.get(Part.KEY), weights.get(Part.QUERY), weights.get(Part.SCORE), step);
  }

  /** One rollout under way. */
  private final class Walk {
    private final Choices choices;
    private final Rollout rollout;
    private final SkipAttention attention = attention(weights.manager());
    private LstmCell.State state;
    private NDArray input;

    Walk(Choices choices) {
      this.choices = choices;
      this.rollout = new Rollout(weights.manager());
      this.state = LstmCell.State.zero(weights.manager(), choices.patterns(), weights.units());
      this.input = begin();
    }

    Rollout walk() {
      for (int layer = 0; layer < space.depth(); layer++) {
        chooseKernels(layer);
        input = layer == 0 ? begin() : chooseSkips(layer);
        attention.remember(state.hidden());
      }
      return rollout;
    }

    private NDArray begin() {
      return start.broadcast(choices.patterns(), weights.units());
    }

    private void chooseKernels(int layer) {
      state = lstm.next(input, state);
      NDArray logits = squash.apply(state.hidden().matMul(kernel));
      NDArray chosen = choices.kernels(layer, logits);
      rollout.addKernels(logits, chosen);
      state = lstm.next(chosen.matMul(embedding), state);
    }

    private NDArray chooseSkips(int layer) {
      NDArray half = squash.apply(attention.scores(state.hidden()));
      NDArray logits = half.add(half); // a softmax over (-q, q) is a sigmoid of 2q
      NDArray chosen = choices.skips(layer, logits);
      rollout.addSkips(logits, chosen);
      return attention.summary(chosen);
    }
  }
}
