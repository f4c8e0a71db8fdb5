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
  private final Slots smallest;
  private final Slots largest;

  StridedConvolution(ProgramStep.Convolution conv, Slots smallest, Slots largest) {
    this.conv = conv;
    this.smallest = smallest;
    this.largest = largest;
  }

  /** The convolutions of stride 1, those of every tile. */
  List<FieldConvolution> parts() {
    int tiles = tilesASide();
    List<FieldConvolution> parts = new ArrayList<>();
    for (FieldConvolution part : tile(tiles)) {
      for (int tile = 0; tile < tiles * tiles; tile++) {
        parts.add(part);
      }
    }
    return parts;
  }

  private int tilesASide() {
    int most = Math.max(conv.out().height(), conv.out().width());
    for (int tiles = 1; tiles <= most; tiles++) {
      if (area(tiles, 0, 0) <= largest.half()) {
        return tiles;
      }
    }
    throw new IllegalArgumentException(
        "convolution %s with a kernel of %d: half a ciphertext holds %d pixels, fewer than one output reads"
            .formatted(conv.name(), conv.kernel(), largest.half()));
  }

  private List<FieldConvolution> tile(int tiles) {
    List<FieldConvolution> parts = new ArrayList<>();
    int reached = Math.min(conv.stride(), conv.kernel());
    for (int row = 0; row < reached; row++) {
      for (int column = 0; column < reached; column++) {
        parts.add(part(tiles, row, column));
      }
    }
    return parts;
  }

  private FieldConvolution part(int tiles, int row, int column) {
    int area = area(tiles, row, column);
    return new FieldConvolution(
        ring(area),
        area,
        pixels(conv.out().width(), tiles, column),
        every(conv.kernel(), row),
        every(conv.kernel(), column),
        conv.in().channels(),
        conv.outChannels());
  }

  private Slots ring(int area) {
    int needed = 2 * Slots.powerOfTwo(area);
    return new Slots(Math.max(smallest.number(), needed));
  }

  private int area(int tiles, int row, int column) {
    return pixels(conv.out().height(), tiles, row) * pixels(conv.out().width(), tiles, column);
  }

  /** Pixels of a side that one of {@code tiles} tiles reads, from {@code phase}, every s-th. */
  private int pixels(int outputs, int tiles, int phase) {
    int outputsATile = Slots.toHold(outputs, tiles);
    return every((outputsATile - 1) * conv.stride() + conv.kernel(), phase);
  }

  private int every(int length, int phase) {
    return (length - phase + conv.stride() - 1) / conv.stride();
  }
}
