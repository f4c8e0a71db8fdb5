package org.cryptonas.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * How every JSON document of this program is written and read: records as objects, enum constants
 * in {@code kebab-case}, empty optionals left out, two spaces of indentation, {@code \n} line ends.
 *
 * <p>Reading is strict. A field that is unknown, missing (unless its type is an optional), null,
 * given twice or of another type is refused, and nothing is converted: {@code "3"} and {@code 3.0}
 * are not the whole number 3.
 */
public final class Documents {
  private static final JsonMapper MAPPER = mapper();

  private Documents() {}

  /** A new mapper with these settings, for what the methods here do not cover. */
  public static JsonMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .addDecorator((made, out) -> new PlainNumbers(out))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return JsonMapper.builder(factory)
        .addModule(new Jdk8Module())
        .annotationIntrospector(new RequiredUnlessOptional())
        .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
        .enable(
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(LogicalType.Textual, Documents::refuseScalars)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
        .enable(SerializationFeature.INDENT_OUTPUT)
        .defaultPrettyPrinter(new Layout())
        .build();
  }

  /**
   * The text of a document.
   *
   * @throws IllegalArgumentException when it holds what JSON has no word for, such as NaN
   */
  public static String text(Object document) {
    try {
      return MAPPER.writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** Writes a document {@linkplain WholeFile whole or not at all}. */
  public static void write(Path file, Object document) throws IOException {
    WholeFile.write(file, text(document));
  }

  /**
   * Reads a document.
   *
   * @throws InvalidDocumentException when the text is not JSON or not such a document
   */
  public static <T> T read(String text, Class<T> type) {
    return read(tree(text), type);
  }

  /**
   * Reads a document from a file.
   *
   * @throws InvalidDocumentException when the file is not JSON or not such a document
   */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    return readFile(file, text -> read(text, type));
  }

  /** Reads a file's text; what the reader complains about is said of the file. */
  static <T> T readFile(Path file, Function<String, T> reader) throws IOException {
    try {
      return reader.apply(Files.readString(file));
    } catch (InvalidDocumentException e) {
      throw e.in(file);
    } catch (CharacterCodingException e) {
      throw new InvalidDocumentException(file + ": not text in UTF-8", e);
    }
  }

  private static <T> T read(JsonNode tree, Class<T> type) {
    PlainValues.check(tree);
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw new InvalidDocumentException(new Complaint(MAPPER, tree).about(e), e);
    }
  }

  private static JsonNode tree(String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree.isMissingNode()) {
        throw new InvalidDocumentException("empty, expected a JSON document");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new InvalidDocumentException(Complaint.notJson(e), e);
    }
  }

  private static void refuseScalars(MutableCoercionConfig textual) {
    textual
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }
}
