package org.cryptonas.protocol.packing;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * How a convolution's input is cut when a channel does not fit, which public implementations
 * refuse: into the fewest equal tiles of outputs, each with the rim of inputs that its kernel
 * reaches over, each convolved as an image of its own. Tiles at the image's edge are counted as
 * large as the others.
 *
 * @param tiles number of tiles, 1 for an image left whole
 * @param tile the convolution on one tile
 */
public record Tiling(int tiles, ProgramStep.Convolution tile) {

  /**
   * The tiling of a convolution.
   *
   * @param limit most pixels of one channel
   */
  public static Tiling of(ProgramStep.Convolution conv, int limit) {
    if (conv.in().area() <= limit) {
      return new Tiling(1, conv);
    }
    return IntStream.rangeClosed(1, conv.out().height())
        .boxed()
        .flatMap(rows -> inRows(conv, rows, limit))
        .min(Comparator.comparingInt(Tiling::tiles))
        .orElseThrow(() -> tooLarge(conv, limit));
  }

  /** The tiling in {@code rows} rows and the fewest columns, if any number of columns will do. */
  private static Stream<Tiling> inRows(ProgramStep.Convolution conv, int rows, int limit) {
    int height = reach(conv, conv.in().height(), conv.out().height(), rows);
    return IntStream.rangeClosed(1, conv.out().width())
        .mapToObj(columns -> tiling(conv, height, rows, columns))
        .filter(tiling -> tiling.tile.in().area() <= limit)
        .findFirst()
        .stream();
  }

  private static Tiling tiling(ProgramStep.Convolution conv, int height, int rows, int columns) {
    int width = reach(conv, conv.in().width(), conv.out().width(), columns);
    ImageShape in = new ImageShape(conv.in().channels(), height, width);
    return new Tiling(
        rows * columns,
        new ProgramStep.Convolution(
            conv.name(), in, conv.outChannels(), conv.kernel(), conv.stride()));
  }

  /** Inputs that one of {@code parts} parts of a side's outputs reads. */
  private static int reach(ProgramStep.Convolution conv, int in, int out, int parts) {
    int outputs = (out + parts - 1) / parts;
    return Math.min(in, (outputs - 1) * conv.stride() + conv.kernel());
  }

  private static IllegalArgumentException tooLarge(ProgramStep.Convolution conv, int limit) {
    return new IllegalArgumentException(
        "convolution %s with a kernel of %d: at most %d pixels of a channel fit, fewer than one output reads"
            .formatted(conv.name(), conv.kernel(), limit));
  }
}
