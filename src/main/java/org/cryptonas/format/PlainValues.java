package org.cryptonas.format;

import com.fasterxml.jackson.databind.JsonNode;

/** Refuses what JSON can say and no document means: null, and numbers larger than a double. */
final class PlainValues {
  private PlainValues() {}

  static void check(JsonNode document) {
    check("", document);
  }

  private static void check(String path, JsonNode node) {
    if (node.isNull()) {
      throw refused(path, "was null, expected a value");
    } else if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
      throw refused(
          path,
          "was a number out of range, expected one of at most %s".formatted(Double.MAX_VALUE));
    }
    for (int at = 0; node.isArray() && at < node.size(); at++) {
      check("%s[%d]".formatted(path, at), node.get(at));
    }
    for (var field : node.properties()) {
      check(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue());
    }
  }

  private static InvalidDocumentException refused(String path, String reason) {
    return new InvalidDocumentException(path.isEmpty() ? reason : path + ": " + reason);
  }
}
