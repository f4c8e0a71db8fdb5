package org.cryptonas.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is wrong with a document in one line: the path, what is there, what was expected. Jackson's
 * own messages speak of Java classes and settings.
 *
 * @param mapper knows what enum constants are called
 * @param document what was read
 */
record Complaint(ObjectMapper mapper, JsonNode document) {
  private static final int LONGEST_QUOTE = 60;
  private static final Set<Class<?>> WHOLE =
      Set.of(
          int.class, Integer.class, OptionalInt.class, long.class, Long.class, OptionalLong.class);
  private static final Set<Class<?>> FRACTIONS =
      Set.of(double.class, Double.class, OptionalDouble.class, float.class, Float.class);

  /** Jackson says where it read from, which a reader of one line has no use for. */
  private static final Pattern PLACE =
      Pattern.compile(" *\\(start marker at .*\\)", Pattern.DOTALL);

  static String notJson(JsonProcessingException e) {
    return "line %d, column %d: not JSON: %s"
        .formatted(
            e.getLocation().getLineNr(),
            e.getLocation().getColumnNr(),
            PLACE.matcher(e.getOriginalMessage()).replaceAll(""));
  }

  String about(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping)) {
      return e.getOriginalMessage();
    }
    String path = path(mapping);
    return (path.isEmpty() ? "" : path + ": ") + reason(mapping);
  }

  private String reason(JsonMappingException e) {
    JsonNode there = at(e);
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown field, expected one of " + names(unknown.getKnownPropertyIds());
    } else if (e instanceof ValueInstantiationException refused && refused.getCause() != null) {
      return String.valueOf(refused.getCause().getMessage());
    } else if (there.isMissingNode()) {
      return "missing";
    } else if (e instanceof MismatchedInputException mismatch) {
      return "was %s, expected %s".formatted(quote(there), expected(mismatch.getTargetType()));
    }
    return e.getOriginalMessage();
  }

  private JsonNode at(JsonMappingException e) {
    JsonNode node = document;
    for (JsonMappingException.Reference step : e.getPath()) {
      node =
          step.getFieldName() == null ? node.path(step.getIndex()) : node.path(step.getFieldName());
    }
    return node;
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private String expected(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + names(Arrays.asList(type.getEnumConstants()));
    } else if (WHOLE.contains(type)) {
      return "a whole number";
    } else if (FRACTIONS.contains(type)) {
      return "a number";
    } else if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    } else if (type == String.class) {
      return "text";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }

  private String names(Collection<?> values) {
    return values.stream()
        .map(value -> mapper.convertValue(value, String.class))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String quote(JsonNode node) {
    String text = node.toString();
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
  }
}
