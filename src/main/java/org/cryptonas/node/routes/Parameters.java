package org.cryptonas.node.routes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** The parameters of a request, read strictly: an unknown one is a mistake that should be seen. */
final class Parameters {
  private final Map<String, String> given = new HashMap<>();

  /**
   * @param all as they were given
   * @param known names that there are
   * @throws RequestException when one is not known, or is given twice
   */
  Parameters(List<Map.Entry<String, String>> all, Set<String> known) {
    for (Map.Entry<String, String> one : all) {
      if (!known.contains(one.getKey())) {
        throw RequestException.bad(
            one.getKey(), known.isEmpty() ? "no parameter" : "one of " + sorted(known));
      }
      if (given.put(one.getKey(), one.getValue()) != null) {
        throw RequestException.bad(one.getKey() + " twice", "it once");
      }
    }
  }

  /** A whole number from {@code least} to {@code most}. */
  OptionalInt number(String name, int least, int most) {
    return read(
            name, text -> whole(text, least, most), "a number from %d to %d".formatted(least, most))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** A parameter that {@code reader} makes something of; empty where it is not given. */
  <T> Optional<T> read(String name, Function<String, Optional<T>> reader, String expected) {
    return Optional.ofNullable(given.get(name))
        .map(
            text ->
                reader
                    .apply(text)
                    .orElseThrow(() -> RequestException.bad(name + "=" + text, expected)));
  }

  private static Optional<Integer> whole(String text, int least, int most) {
    if (!text.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text);
    return number >= least && number <= most ? Optional.of(number) : Optional.empty();
  }

  private static String sorted(Set<String> names) {
    String[] all = names.toArray(String[]::new);
    Arrays.sort(all);
    return String.join(", ", all);
  }
}
