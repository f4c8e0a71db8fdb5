package org.cryptonas.node.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.cryptonas.format.Documents;
import org.cryptonas.search.event.SearchEvent;

/**
 * JSON as programs fetch it: as {@link Documents} writes it, but in one line, and with the names of
 * constants as the journal has them.
 */
final class Wire {
  private static final ObjectMapper FILES = Documents.mapper();
  private static final JsonMapper MAPPER =
      Documents.mapper()
          .rebuild()
          .enumNamingStrategy(EnumNamingStrategies.UPPER_SNAKE_CASE)
          .disable(SerializationFeature.INDENT_OUTPUT)
          .build();
  private static final ObjectWriter EVENTS = MAPPER.writerFor(SearchEvent.class);

  private Wire() {}

  static String text(Object document) {
    return text(MAPPER.writer(), document);
  }

  static String text(SearchEvent event) {
    return text(EVENTS, event);
  }

  /** A document as it stands in files, for a place within another. */
  static JsonNode asInFiles(Object document) {
    return FILES.valueToTree(document);
  }

  /** A document that was written before, for a place within another. */
  static JsonNode tree(String document) {
    try {
      return FILES.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static String text(ObjectWriter writer, Object document) {
    try {
      return writer.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
    }
  }
}
