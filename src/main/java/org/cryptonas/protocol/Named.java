package org.cryptonas.protocol;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what a configuration names. */
final class Named {
  private Named() {}

  static <T> T find(String what, List<T> all, Function<T, String> nameOf, String name) {
    return all.stream()
        .filter(one -> nameOf.apply(one).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s \"%s\": expected %s".formatted(what, name, names(all, nameOf))));
  }

  private static <T> String names(List<T> all, Function<T, String> nameOf) {
    return all.stream().map(nameOf).collect(Collectors.joining(", "));
  }
}
