package org.cryptonas.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * A row of a program as the step that it describes.
 *
 * @param name the step's, for reports
 * @param row what is there
 */
record ProgramRow(String name, CsvRow row) {
  private static final String KIND = "kind";
  private static final String IN_SIDE = "in_side";
  private static final String IN_CHANNELS = "in_channels";
  private static final String OUT_CHANNELS = "out_channels";
  private static final String KERNEL = "kernel";
  private static final String STRIDE = "stride";

  /** Hundreds of times what the largest layers of today's networks have. */
  private static final double MOST_MACS = 1e12;

  /** Columns in the order that rows without a header have. */
  static final List<String> COLUMNS =
      List.of(KIND, IN_SIDE, IN_CHANNELS, OUT_CHANNELS, KERNEL, STRIDE);

  /** What makes a step of a row's numbers. */
  private interface Kind {
    ProgramStep step(ProgramRow row);
  }

  private static final Map<String, Kind> KINDS =
      new TreeMap<>(
          Map.of(
              "conv", ProgramRow::convolution,
              "fc", ProgramRow::fullyConnected,
              "pool", ProgramRow::averagePool,
              "maxpool", ProgramRow::maxPool,
              "relu", ProgramRow::relu,
              "scale", ProgramRow::scale));

  /** The step of the row with this place among the rows. */
  static ProgramStep step(int index, CsvRow row) {
    String expected = "one of " + String.join(", ", KINDS.keySet());
    String name = row.required(KIND, expected);
    Kind kind = KINDS.get(name);
    if (kind == null) {
      throw row.unexpected(KIND, expected);
    }
    try {
      return kind.step(new ProgramRow(name + index, row));
    } catch (InvalidDocumentException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw row.refused(String.valueOf(e.getMessage()));
    }
  }

  private ProgramStep convolution() {
    ImageShape in = in();
    int kernel = size(KERNEL);
    // VGG's 3x3 kernels do meet 2x2 feature maps, on 32x32 images.
    if (kernel > in.width() && !(kernel == 3 && in.width() == 2)) {
      throw tooLarge(in);
    }
    ProgramStep step =
        new ProgramStep.Convolution(name, in, size(OUT_CHANNELS), kernel, size(STRIDE));
    return ofSomeSize(step, (double) in.channels() * kernel * kernel);
  }

  private ProgramStep fullyConnected() {
    optional(KERNEL);
    optional(STRIDE);
    int inputs = in().size();
    return ofSomeSize(new ProgramStep.FullyConnected(name, inputs, size(OUT_CHANNELS)), inputs);
  }

  /** Stepping through a packing takes as long as there are ciphertexts. */
  private ProgramStep ofSomeSize(ProgramStep step, double macsEach) {
    double macs = step.out().size() * macsEach;
    if (macs > MOST_MACS) {
      throw row.refused(
          String.format(Locale.ROOT, "%.3g multiply-accumulates, expected at most 1e12", macs));
    }
    return step;
  }

  private ProgramStep averagePool() {
    return new ProgramStep.AveragePool(name, in(), pooled());
  }

  private ProgramStep maxPool() {
    return new ProgramStep.MaxPool(name, in(), pooled(), size(KERNEL));
  }

  private ProgramStep relu() {
    requireValuesOnly();
    return new ProgramStep.Relu(name, in());
  }

  private ProgramStep scale() {
    requireValuesOnly();
    return new ProgramStep.Scale(name, in());
  }

  private void requireValuesOnly() {
    requireSameChannels();
    optional(KERNEL);
    optional(STRIDE);
  }

  private ImageShape in() {
    int side = size(IN_SIDE);
    return new ImageShape(size(IN_CHANNELS), side, side);
  }

  /** Windows start every stride pixels, until one holds the last pixel or there are no more. */
  private ImageShape pooled() {
    requireSameChannels();
    ImageShape in = in();
    int kernel = size(KERNEL);
    int stride = size(STRIDE);
    if (kernel > in.width()) {
      throw tooLarge(in);
    }
    int windows = 1 + roundedUp(in.width() - kernel, stride);
    int side = Math.min(windows, roundedUp(in.width(), stride));
    return new ImageShape(in.channels(), side, side);
  }

  private void requireSameChannels() {
    int in = size(IN_CHANNELS);
    int out = optional(OUT_CHANNELS);
    if (out != 0 && out != in) {
      throw row.unexpected(OUT_CHANNELS, "the %d of in_channels, or nothing".formatted(in));
    }
  }

  /** What a kind has no use for may be left empty or be 0, but be no nonsense. */
  private int optional(String column) {
    return row.text(column).isEmpty() ? 0 : row.whole(column, 0);
  }

  private int size(String column) {
    return row.whole(column, 1);
  }

  private InvalidDocumentException tooLarge(ImageShape in) {
    return row.unexpected(KERNEL, "one no larger than in_side %d".formatted(in.width()));
  }

  private static int roundedUp(int dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
