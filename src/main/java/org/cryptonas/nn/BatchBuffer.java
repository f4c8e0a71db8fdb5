package org.cryptonas.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.cryptonas.data.Images;

/**
 * One batch of images as numbers. The memory is used again for the next batch, so an array made of
 * it must be gone by then.
 */
final class BatchBuffer {
  private final Images images;
  private final Standardisation standardisation;
  private final MemoryOrder order;
  private final ByteBuffer bytes;
  private final FloatBuffer numbers;
  private final float[] image;

  BatchBuffer(Images images, Standardisation standardisation, int largest, MemoryOrder order) {
    this.images = images;
    this.standardisation = standardisation;
    this.order = order;
    this.image = new float[images.channels() * images.height() * images.width()];
    this.bytes =
        ByteBuffer.allocateDirect(Float.BYTES * image.length * largest)
            .order(ByteOrder.nativeOrder());
    this.numbers = bytes.asFloatBuffer();
  }

  /** Puts image {@code index} at place {@code at} of the batch; beyond its edges is zero. */
  void put(int at, int index, Augmentation move) {
    for (int row = 0; row < images.height(); row++) {
      for (int column = 0; column < images.width(); column++) {
        int shown = move.mirrored() ? images.width() - 1 - column : column;
        int to = row * images.width() + column;
        putPixel(to, index, row + move.down(), shown + move.right());
      }
    }
    numbers.put(at * image.length, image);
  }

  private void putPixel(int to, int index, int row, int column) {
    int channels = images.channels();
    int area = images.height() * images.width();
    boolean inside = row >= 0 && row < images.height() && column >= 0 && column < images.width();
    int from = (index * area + row * images.width() + column) * channels;
    for (int channel = 0; channel < channels; channel++) {
      boolean last = order == MemoryOrder.CHANNELS_LAST;
      int place = last ? to * channels + channel : channel * area + to;
      image[place] = inside ? standardisation.value(channel, images.pixels()[from + channel]) : 0f;
    }
  }

  /** The first {@code count} images, {@code count x channels x height x width}. */
  NDArray array(int count, NDManager step) {
    ByteBuffer used = bytes.duplicate().order(ByteOrder.nativeOrder());
    used.limit(Float.BYTES * image.length * count);
    int channels = images.channels();
    if (order == MemoryOrder.CHANNELS_FIRST) {
      Shape shape = new Shape(count, channels, images.height(), images.width());
      return step.create(used, shape, DataType.FLOAT32);
    }
    Shape shape = new Shape(count, images.height(), images.width(), channels);
    return step.create(used, shape, DataType.FLOAT32).transpose(0, 3, 1, 2);
  }
}
