package org.cryptonas.node.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What openapi.json says, and whether an answer is as it says. */
record OpenApi(JsonNode document) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static OpenApi parse(String text) throws IOException {
    return new OpenApi(MAPPER.readTree(text));
  }

  Set<String> paths() {
    return Set.copyOf(names(document.required("paths")));
  }

  List<String> methods(String path) {
    return names(document.required("paths").required(path)).stream()
        .filter(name -> Set.of("get", "put", "post", "delete").contains(name))
        .toList();
  }

  /** What of an answer is not as described; empty when it is. */
  List<String> complaints(String path, String method, HttpResponse<String> answer)
      throws IOException {
    JsonNode described =
        document
            .required("paths")
            .required(path)
            .required(method)
            .required("responses")
            .path(Integer.toString(answer.statusCode()));
    if (described.isMissingNode()) {
      return List.of("status %d is not described".formatted(answer.statusCode()));
    }
    String type = answer.headers().firstValue("content-type").orElse("").replaceAll(";.*", "");
    JsonNode content = described.path("content");
    if (content.isMissingNode()) {
      return answer.body().isEmpty() ? List.of() : List.of("a body is not described");
    } else if (!content.has(type)) {
      return List.of("content type '%s' is not described".formatted(type));
    }
    return type.equals("application/json")
        ? complaints(content.required(type).required("schema"), answer.body())
        : List.of();
  }

  private List<String> complaints(JsonNode schema, String body) throws IOException {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.required("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(whole)
        .validate(MAPPER.readTree(body))
        .stream()
        .map(ValidationMessage::toString)
        .toList();
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
