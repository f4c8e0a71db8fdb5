package org.cryptonas.protocol.cryptflow2;

import java.util.ArrayList;
import java.util.List;
import org.cryptonas.protocol.packing.Slots;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * A convolution as CrypTFlow2's public implementation takes it apart: one of stride s is s x s
 * convolutions of stride 1 on every s-th pixel, fewer where the kernel is smaller than the stride,
 * each in the smallest ring whose half holds a channel with its padding.
 *
 * <p>The public implementation refuses a channel that no ring holds. Here the output is cut into
 * the fewest equal tiles (as many rows as columns), each with the rim that its kernel reaches over;
 * tiles at the edge count as large as the others.
 */
final class StridedConvolution {
  private final ProgramStep.Convolution conv;
  private final Rings rings;
  private final int tilesASide;

  /**
   * A convolution and where its ciphertexts come from.
   *
   * @throws IllegalArgumentException when one output reads more pixels than half a ciphertext holds
   */
  StridedConvolution(ProgramStep.Convolution conv, Rings rings) {
    this.conv = conv;
    this.rings = rings;
    tilesASide = tilesASide();
  }

  /** Tiles that the output is cut into. */
  long tiles() {
    return (long) tilesASide * tilesASide;
  }

  /** The convolutions of stride 1 of one tile. */
  List<FieldConvolution> parts() {
    List<FieldConvolution> parts = new ArrayList<>();
    int reached = Math.min(conv.stride(), conv.kernel());
    for (int row = 0; row < reached; row++) {
      for (int column = 0; column < reached; column++) {
        parts.add(part(row, column));
      }
    }
    return parts;
  }

  private int tilesASide() {
    int most = Math.max(conv.out().height(), conv.out().width());
    for (int tiles = 1; tiles <= most; tiles++) {
      if (area(tiles, 0, 0) <= rings.largest().half()) {
        return tiles;
      }
    }
    throw new IllegalArgumentException(
        "convolution %s with a kernel of %d: half a ciphertext holds %d pixels, fewer than one output reads"
            .formatted(conv.name(), conv.kernel(), rings.largest().half()));
  }

  private FieldConvolution part(int row, int column) {
    int area = (int) area(tilesASide, row, column);
    return new FieldConvolution(
        rings.holding(area),
        area,
        (int) pixels(conv.out().width(), tilesASide, column),
        (int) every(conv.kernel(), row),
        (int) every(conv.kernel(), column),
        conv.in().channels(),
        conv.outChannels());
  }

  private long area(int tiles, int row, int column) {
    return pixels(conv.out().height(), tiles, row) * pixels(conv.out().width(), tiles, column);
  }

  /** Pixels of a side that one of {@code tiles} tiles reads, from {@code phase}, every s-th. */
  private long pixels(int outputs, int tiles, int phase) {
    long outputsATile = Slots.toHold(outputs, tiles);
    return every((outputsATile - 1) * conv.stride() + conv.kernel(), phase);
  }

  private long every(long length, int phase) {
    return Slots.toHold(length - phase, conv.stride());
  }
}
