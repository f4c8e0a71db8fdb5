package org.cryptonas.search.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cryptonas.search.event.SearchNews;

/** What events are called on disk, and wherever else they are written down. */
public final class EventNames {
  private static final Map<Class<?>, String> NAMES =
      Arrays.stream(SearchNews.class.getAnnotation(JsonSubTypes.class).value())
          .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

  private EventNames() {}

  /**
   * The name of a type of events.
   *
   * @throws IllegalArgumentException when it has none
   */
  public static String of(Class<?> type) {
    return Optional.ofNullable(NAMES.get(type))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s has no name among the types of SearchNews".formatted(type.getName())));
  }
}
