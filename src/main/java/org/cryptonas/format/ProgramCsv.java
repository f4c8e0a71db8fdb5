package org.cryptonas.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * Programs as comma-separated values {@code kind,in_side,in_channels,out_channels,kernel,stride},
 * so that any network can be costed. A row is one step, in the order in which the steps run; images
 * and kernels are squares.
 *
 * <ul>
 *   <li>{@code conv}: a convolution with "same" padding. {@code in_side} is its input's side and
 *       the output's is {@code in_side / stride}, rounded up. A kernel larger than the input is
 *       refused, but for 3 on 2.
 *   <li>{@code fc}: a fully connected layer of {@code in_side^2 x in_channels} inputs.
 *   <li>{@code pool} and {@code maxpool}: means and maxima. Windows start every {@code stride}
 *       pixels until one holds the last pixel: the output's side is {@code (in_side - kernel) /
 *       stride}, rounded up, + 1, and never more than {@code in_side / stride}, rounded up. What a
 *       padded pool adds counts to {@code in_side}.
 *   <li>{@code relu}: of {@code in_side^2 x in_channels} values.
 *   <li>{@code scale}: a BatchNorm of as many values that is not folded into a convolution.
 * </ul>
 *
 * <p>Cells that a kind has no use for may be left empty or be 0. A header with the names of the
 * columns may come first: then they stand in any order, and other columns are not read. Blank lines
 * and those that start with {@code #} are skipped.
 */
public final class ProgramCsv {
  private ProgramCsv() {}

  /**
   * The program that rows describe.
   *
   * @throws InvalidDocumentException when they describe none, naming line, column and why
   */
  public static Program read(String text) {
    List<ProgramStep> steps = new ArrayList<>();
    for (CsvRow row : CsvTable.read(text, ProgramRow.COLUMNS)) {
      steps.add(ProgramRow.step(steps.size(), row));
    }
    return new Program(steps);
  }

  /**
   * The program that a file describes.
   *
   * @throws InvalidDocumentException when it describes none, naming file, line, column and why
   */
  public static Program read(Path file) throws IOException {
    return Documents.readFile(file, ProgramCsv::read);
  }

  /**
   * The program of steps such as {@code conv 32 64 64 3 1; relu 32 64}: the cells of rows with
   * blanks between them, and {@code ;} between rows.
   */
  static Program readSteps(String steps) {
    String rows = steps.replaceAll("\\s*;\\s*", "\n").replaceAll("[ \t]+", ",");
    return read(rows);
  }
}
