package org.cryptonas.format;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Writes numbers as people do ({@code 12}, {@code 0.00001}), with the fewest digits that read back
 * as the same number, and refuses those that JSON has no digits for.
 */
final class PlainNumbers extends JsonGeneratorDelegate {
  /** Beyond so many zeros an exponent is plainer. */
  private static final int MOST_ZEROS = 9;

  PlainNumbers(JsonGenerator out) {
    super(out);
  }

  @Override
  public void writeNumber(float value) throws IOException {
    write(value, Float.toString(value));
  }

  @Override
  public void writeNumber(double value) throws IOException {
    write(value, Double.toString(value));
  }

  private void write(double value, String digits) throws IOException {
    if (!Double.isFinite(value)) {
      throw new JsonGenerationException(value + " is no JSON number", this);
    }
    BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
    int zeros = Math.max(-number.scale(), number.scale() - number.precision());
    writeNumber(zeros <= MOST_ZEROS ? number.toPlainString() : number.toString());
  }
}
