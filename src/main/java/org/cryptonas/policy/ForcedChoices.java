package org.cryptonas.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.cryptonas.arch.SkipPattern;

/** The choices of patterns drawn earlier, whatever the controller would choose now. */
record ForcedChoices(PatternCode code, List<SkipPattern> drawn, NDManager step) implements Choices {
  @Override
  public int patterns() {
    return drawn.size();
  }

  @Override
  public NDArray kernels(int layer, NDArray logits) {
    return step.create(code.kernels(layer, drawn), logits.getShape());
  }

  @Override
  public NDArray skips(int layer, NDArray logits) {
    return step.create(code.skips(layer, drawn), logits.getShape());
  }
}
