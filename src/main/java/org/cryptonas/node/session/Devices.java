package org.cryptonas.node.session;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cryptonas.search.settings.TrainerSettings;

/**
 * What a joined node trains on.
 *
 * @param trainers trainers on the processor; empty for as many as the search has itself
 */
public record Devices(OptionalInt trainers) {
  private static final Pattern CPU = Pattern.compile("cpu:([1-9]\\d{0,2})");

  /** As many trainers as the search has in its own process, or one. */
  public static final Devices AUTO = new Devices(OptionalInt.empty());

  /**
   * Reads {@code auto} or {@code cpu:N}.
   *
   * @throws IllegalArgumentException when the text is neither
   */
  public static Devices parse(String text) {
    Matcher cpu = CPU.matcher(text);
    if (cpu.matches()) {
      return new Devices(OptionalInt.of(Integer.parseInt(cpu.group(1))));
    }
    if (text.equals("auto")) {
      return AUTO;
    }
    String why = text.startsWith("gpu") ? ": searches compute on the processor" : "";
    throw new IllegalArgumentException(
        "given '%s', expected auto or cpu:N with N from 1 to 999%s".formatted(text, why));
  }

  int trainers(TrainerSettings settings) {
    return trainers.orElse(Math.max(1, settings.local()));
  }
}
