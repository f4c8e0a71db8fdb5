package org.cryptonas.data;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A small generated dataset for demos and tests: ten grey shapes of random place, size, turn,
 * brightness and noise. An image depends on its number and the seed only, so that a longer dataset
 * begins with a shorter one, on every machine.
 *
 * @param side rows and columns of an image
 */
record Shapes(int side) implements DatasetSource {
  static final String NAME = "shapes";

  private static final List<Shape> KINDS = List.of(Shape.values());
  private static final String PLACE = "made by this program";
  private static final int TRAINING_IMAGES = 6_000;
  private static final int TRAINING_PER_TEST_IMAGE = 3;
  private static final int FASHION_MNIST_SIDE = 28;
  private static final long TRAINING_SEED = 1;
  private static final long TEST_SEED = 2;

  /** Where a pixel is looked at along each side, to smooth edges. */
  private static final List<Double> SAMPLES = List.of(0.25, 0.75);

  /** Of the size of Fashion-MNIST's images, so that the same networks fit. */
  Shapes() {
    this(FASHION_MNIST_SIDE);
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * Validation images are made in addition to the training images asked for, and a third as many
   * test images where their number is not given.
   */
  @Override
  public SourceImages read(DatasetSettings settings, DatasetProgress progress) {
    settings.folder().ifPresent(Shapes::refuse);
    int training = settings.trainingImages().orElse(TRAINING_IMAGES);
    Images trained = images(training + settings.validationImages(), TRAINING_SEED);
    Images test =
        images(
            settings.testImages().orElse(Math.max(1, training / TRAINING_PER_TEST_IMAGE)),
            TEST_SEED);
    return new SourceImages(
        NAME + " (generated)", PLACE, checksum(trained, test), true, KINDS.size(), trained, test);
  }

  @Override
  public Whereabouts whereabouts(DatasetSettings settings) {
    return Whereabouts.here(PLACE);
  }

  private static void refuse(Path folder) {
    throw new DatasetException("shapes are generated: expected no --data, was given " + folder);
  }

  /** Images of all shapes in turn. */
  Images images(int count, long seed) {
    byte[] pixels = new byte[count * side * side];
    byte[] labels = new byte[count];
    IntStream.range(0, count)
        .parallel()
        .forEach(
            i -> {
              int kind = i % KINDS.size();
              labels[i] = (byte) kind;
              draw(KINDS.get(kind), new SplittableRandom((seed << Integer.SIZE) + i), pixels, i);
            });
    return new Images(1, side, side, pixels, labels);
  }

  private void draw(Shape shape, SplittableRandom random, byte[] pixels, int index) {
    ShapeSketch sketch = ShapeSketch.random(random);
    int at = index * side * side;
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double noise = sketch.noise() * (random.nextDouble() + random.nextDouble() - 1);
        pixels[at++] = grey(brightness(sketch, shape, row, column) + noise);
      }
    }
  }

  private double brightness(ShapeSketch sketch, Shape shape, int row, int column) {
    double sum = 0;
    for (double down : SAMPLES) {
      for (double right : SAMPLES) {
        sum += sketch.brightness(shape, (column + right) / side, (row + down) / side);
      }
    }
    return sum / (SAMPLES.size() * SAMPLES.size());
  }

  private static byte grey(double brightness) {
    return (byte) Math.round(255 * Math.min(1, Math.max(0, brightness)));
  }

  private static String checksum(Images training, Images test) {
    return new Sha256()
        .add(training.pixels())
        .add(training.labels())
        .add(test.pixels())
        .add(test.labels())
        .hex();
  }
}
