package org.cryptonas.protocol.cheetah;

import org.cryptonas.protocol.packing.Slots;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * How Cheetah lays a layer into polynomials' coefficients, so that a product of two polynomials is
 * a convolution and nothing is rotated (section 3.1 and the public implementation). A tile is
 * {@code channels x height x width} of the padded input; where a padded channel exceeds a
 * polynomial, one channel's tiles are as square as they can be and overlap by the kernel's reach.
 *
 * @param sent ciphertexts from client to server
 * @param returned ciphertexts from server to client
 * @param multiplications of a ciphertext by a plaintext
 * @param results coefficients of all returned ciphertexts that are kept
 */
record CoefficientPacking(long sent, long returned, long multiplications, long results) {

  /** A convolution. A 1x1 convolution reads every s-th pixel only. */
  static CoefficientPacking of(ProgramStep.Convolution conv, int coefficients) {
    if ((long) conv.kernel() * conv.kernel() > coefficients) {
      throw new IllegalArgumentException(
          "convolution %s with a kernel of %d: a polynomial has %d coefficients, fewer than the kernel"
              .formatted(conv.name(), conv.kernel(), coefficients));
    }
    int height = padded(conv.in().height(), conv);
    int width = padded(conv.in().width(), conv);
    return (long) height * width <= coefficients
        ? whole(conv, height * width, coefficients)
        : tiled(conv, height, width, coefficients);
  }

  /** A fully connected layer, cut into the blocks that send and return the fewest ciphertexts. */
  static CoefficientPacking of(ProgramStep.FullyConnected dense, int coefficients) {
    long fewestSent = Long.MAX_VALUE / 2;
    long fewestReturned = Long.MAX_VALUE / 2;
    for (int rows = 1; rows <= Math.min(coefficients, dense.outputs()); rows++) {
      long sent = Slots.toHold(dense.inputs(), Math.min(coefficients / rows, dense.inputs()));
      long returned = Slots.toHold(dense.outputs(), rows);
      if (sent + returned < fewestSent + fewestReturned) {
        fewestSent = sent;
        fewestReturned = returned;
      }
    }
    return new CoefficientPacking(
        fewestSent, fewestReturned, fewestSent * fewestReturned, dense.outputs());
  }

  /** As many values at once as a polynomial has coefficients, each times its own factor. */
  static CoefficientPacking of(ProgramStep.Scale scale, int coefficients) {
    long ciphertexts = Slots.toHold(scale.out().size(), coefficients);
    return new CoefficientPacking(ciphertexts, ciphertexts, ciphertexts, scale.out().size());
  }

  private static CoefficientPacking whole(
      ProgramStep.Convolution conv, int area, int coefficients) {
    int channels = Math.min(coefficients / area, coefficients / (conv.kernel() * conv.kernel()));
    return tiles(conv, Slots.toHold(conv.in().channels(), channels), 1);
  }

  private static CoefficientPacking tiled(
      ProgramStep.Convolution conv, int height, int width, int coefficients) {
    int square = (int) Math.sqrt(coefficients * ((double) height / width));
    int highest = Math.min(height, coefficients / conv.kernel());
    int rows = Math.min(Math.max(square, conv.kernel()), highest);
    int columns = Math.min(coefficients / rows, width);
    long tiles = parts(height, rows, conv.kernel()) * parts(width, columns, conv.kernel());
    return tiles(conv, conv.in().channels(), tiles);
  }

  private static CoefficientPacking tiles(
      ProgramStep.Convolution conv, long channelGroups, long tiles) {
    long sent = channelGroups * tiles;
    return new CoefficientPacking(
        sent, conv.outChannels() * tiles, sent * conv.outChannels(), results(conv));
  }

  /**
   * The public implementation keeps all pixels of a channel, also those that a stride leaves out.
   */
  private static long results(ProgramStep.Convolution conv) {
    long pixels = conv.kernel() == 1 ? conv.out().area() : conv.in().area();
    return pixels * conv.outChannels();
  }

  private static int padded(int side, ProgramStep.Convolution conv) {
    return conv.kernel() == 1
        ? Slots.toHold(side, conv.stride())
        : Math.addExact(side, conv.kernel() - 1);
  }

  /** Tiles along a side. */
  private static long parts(int side, int tile, int kernel) {
    return Slots.toHold(side - kernel + 1, tile - kernel + 1);
  }
}
