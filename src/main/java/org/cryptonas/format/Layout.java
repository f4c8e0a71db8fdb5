package org.cryptonas.format;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;

/** One field a line, lists of numbers on one line, the same on every platform. */
final class Layout extends DefaultPrettyPrinter {
  Layout() {
    super(
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator(""));
    indentObjectsWith(new DefaultIndenter("  ", "\n"));
    indentArraysWith(NopIndenter.instance);
  }

  @Override
  public DefaultPrettyPrinter createInstance() {
    return new Layout();
  }
}
