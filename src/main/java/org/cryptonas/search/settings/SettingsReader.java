package org.cryptonas.search.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration strictly: every key must be one of {@code reference.conf}, of its type and
 * within its bounds.
 */
public final class SettingsReader {
  /** Root of every option. */
  public static final String ROOT = "cryptonas";

  private SettingsReader() {}

  /**
   * The settings under {@value #ROOT}.
   *
   * @param config with {@code reference.conf} as its last fallback
   * @throws SettingsException naming the key, what was given and what was expected
   */
  public static SearchSettings read(Config config) {
    try {
      return readResolved(ConstantNames.flat(config.resolve()));
    } catch (ConfigException e) {
      throw new SettingsException(oneLine(e.getMessage()));
    }
  }

  private static SearchSettings readResolved(Config config) {
    try {
      String json = config.getConfig(ROOT).root().render(ConfigRenderOptions.concise());
      return mapper().readValue(json, SearchSettings.class);
    } catch (JsonMappingException e) {
      throw new SettingsException(key(e) + ": " + complaint(e, config));
    } catch (JsonProcessingException e) {
      throw new SettingsException(oneLine(e.getOriginalMessage()));
    }
  }

  private static ObjectMapper mapper() {
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .build();
  }

  private static String key(JsonMappingException e) {
    return e.getPath().stream()
        .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : "." + at.getFieldName())
        .collect(Collectors.joining("", ROOT, ""));
  }

  private static String complaint(JsonMappingException e, Config config) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return unknown.getKnownPropertyIds().stream()
          .map(Object::toString)
          .sorted()
          .collect(Collectors.joining(", ", "unknown key; expected one of ", ""));
    }
    if (e instanceof ValueInstantiationException bounds && bounds.getCause() != null) {
      return oneLine(bounds.getCause().getMessage());
    }
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "%sexpected %s".formatted(given(e, config), type(mismatch.getTargetType()));
    }
    // What is too large for a number is rendered as an infinity, which JSON has no word for.
    return e.getOriginalMessage().startsWith("Non-standard token")
        ? "a number too large given, expected a finite one"
        : oneLine(e.getOriginalMessage());
  }

  /** The offending value as it was written, where it has a path of its own. */
  private static String given(JsonMappingException e, Config config) {
    List<String> names =
        e.getPath().stream().map(JsonMappingException.Reference::getFieldName).toList();
    if (names.stream().anyMatch(Objects::isNull)) {
      return "";
    }
    String path = ROOT + "." + ConfigUtil.joinPath(names);
    return config.hasPath(path) ? "'%s' given, ".formatted(config.getValue(path).unwrapped()) : "";
  }

  private static String type(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    return switch (type.getSimpleName()) {
      case "int", "long", "Integer", "Long" -> "a whole number";
      case "double", "Double" -> "a number";
      case "boolean" -> "true or false";
      case "String" -> "a text";
      case "List", "ArrayList" -> "a list";
      default -> "a section";
    };
  }

  private static String oneLine(@Nullable String message) {
    return String.valueOf(message).lines().findFirst().orElse("").strip();
  }
}
