package org.cryptonas.nn;

import ai.djl.ndarray.NDManager;
import java.util.SplittableRandom;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.Network;
import org.cryptonas.data.Images;

/**
 * One training step, the same as in a training, over and over on one made-up batch: what benchmarks
 * time. Used by one thread.
 */
public final class RepeatedStep implements AutoCloseable {
  private final NDManager manager;
  private final TrainingStep step;
  private final UsedWeights used;
  private final BatchBuffer buffer;
  private final float[][] targets;
  private final double rate;

  /** Fresh weights and one batch of noise, the same every time. */
  public RepeatedStep(Architecture architecture, TrainingSettings settings, ComputeDevice device) {
    Network network = architecture.network();
    Weights start = Weights.initial(WeightLayout.of(network), 1);
    manager = NDManager.newBaseManager(device.engineDevice());
    used = UsedWeights.of(network, start.layout());
    step = new TrainingStep(manager, new FlatWeights(start, manager), settings, Dropping.none());
    buffer = noise(architecture.core().input(), settings.batch(), MemoryOrder.of(network));
    targets = new float[settings.batch()][architecture.core().classes()];
    for (int image = 0; image < targets.length; image++) {
      targets[image][image % architecture.core().classes()] = -1f / settings.batch();
    }
    rate = settings.learningRate();
  }

  /** Forward, backward and update. Returns the loss before the update. */
  public float run() {
    return step.run(used, buffer, targets, rate);
  }

  @Override
  public void close() {
    manager.close();
  }

  private static BatchBuffer noise(ImageShape shape, int batch, MemoryOrder order) {
    byte[] pixels = new byte[batch * shape.size()];
    new SplittableRandom(1).nextBytes(pixels);
    Images images =
        new Images(shape.channels(), shape.height(), shape.width(), pixels, new byte[batch]);
    BatchBuffer buffer = new BatchBuffer(images, Standardisation.of(images), batch, order);
    for (int image = 0; image < batch; image++) {
      buffer.put(image, image, Augmentation.NONE);
    }
    return buffer;
  }
}
