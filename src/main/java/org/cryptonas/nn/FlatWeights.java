package org.cryptonas.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weights on a device while they are trained or used; as long-lived as {@code manager}. */
final class FlatWeights {
  private final WeightLayout layout;
  private final NDArray trainable;
  private final NDArray statistics;

  FlatWeights(Weights weights, NDManager manager) {
    layout = weights.layout();
    trainable = manager.create(weights.trainable());
    statistics = manager.create(weights.statistics());
  }

  WeightLayout layout() {
    return layout;
  }

  /** All trainable values, one vector. */
  NDArray trainable() {
    return trainable;
  }

  /** Fresh leaves that gather gradients: views of the trainable weights used, by name. */
  NamedArrays leaves(UsedWeights used, NDManager step) {
    NamedArrays leaves = views(trainable, used.trainable(), step);
    leaves.arrays().values().forEach(leaf -> leaf.setRequiresGradient(true));
    return leaves;
  }

  /** Views of the trainable weights used, for inference, by name. */
  NamedArrays values(UsedWeights used, NDManager step) {
    return views(trainable, used.trainable(), step);
  }

  /** Views of the running statistics used, by name: writing to one changes these weights. */
  NamedArrays statistics(UsedWeights used, NDManager step) {
    return views(statistics, used.statistics(), step);
  }

  /**
   * The values as they are now. A loss is known before its update: what the last one did shows here
   * alone.
   *
   * @throws TrainingDivergedException when a value is not a finite number
   */
  Weights copy() {
    return new Weights(layout, finite(trainable), finite(statistics));
  }

  private static float[] finite(NDArray vector) {
    float[] values = vector.toFloatArray();
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new TrainingDivergedException(
            "a weight was %s after the last step: training diverged".formatted(value));
      }
    }
    return values;
  }

  private static NamedArrays views(NDArray vector, List<Segment> segments, NDManager step) {
    Map<String, NDArray> views = new HashMap<>();
    for (Segment segment : segments) {
      NDArray flat = Autograd.view(vector, segment.offset(), segment.end(), step);
      views.put(segment.name(), flat.reshape(shape(segment)));
    }
    return new NamedArrays(views);
  }

  private static Shape shape(Segment segment) {
    return new Shape(segment.dimensions().stream().mapToLong(Integer::longValue).toArray());
  }
}
