package org.cryptonas.search.weights;

import java.io.IOException;
import org.cryptonas.nn.SafeTensors;
import org.cryptonas.nn.WeightLayout;
import org.cryptonas.nn.Weights;

/** Moves the centre on weights that a store keeps. */
public final class StoredCentre implements SharedCentre {
  private final WeightLayout layout;
  private final long seed;
  private final WeightStore store;

  /** A centre of weights laid out like that; the first ones follow from {@code seed}. */
  public StoredCentre(WeightLayout layout, long seed, WeightStore store) {
    this.layout = layout;
    this.seed = seed;
    this.store = store;
  }

  @Override
  public String initial() throws IOException {
    return store.put(SafeTensors.bytes(Weights.initial(layout, seed)));
  }

  @Override
  public String moved(String centre, String from, String to, int sharers) throws IOException {
    Weights at = read(centre);
    Weights start = read(from);
    Weights end = read(to);
    return store.put(
        SafeTensors.bytes(
            new Weights(
                layout,
                moved(at.trainable(), start.trainable(), end.trainable(), sharers),
                moved(at.statistics(), start.statistics(), end.statistics(), sharers))));
  }

  private Weights read(String hash) throws IOException {
    return SafeTensors.read(store.get(hash), layout);
  }

  private static float[] moved(float[] at, float[] from, float[] to, int sharers) {
    float[] next = new float[at.length];
    for (int i = 0; i < next.length; i++) {
      next[i] = at[i] + (to[i] - from[i]) / sharers;
    }
    return next;
  }
}
