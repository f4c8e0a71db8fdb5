package org.cryptonas.node.routes;

import akka.http.javadsl.model.ContentTypes;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.StatusCode;
import akka.http.javadsl.model.StatusCodes;
import org.cryptonas.search.weights.Refusal;

/** Answers to requests. */
final class Answers {
  private Answers() {}

  static HttpResponse document(StatusCode status, Object document) {
    return HttpResponse.create()
        .withStatus(status)
        .withEntity(ContentTypes.APPLICATION_JSON, Wire.text(document) + "\n");
  }

  static HttpResponse refusal(StatusCode status, String reason) {
    return document(status, new Refusal(reason));
  }

  static HttpResponse file(byte[] bytes) {
    return HttpResponse.create().withEntity(ContentTypes.APPLICATION_OCTET_STREAM, bytes);
  }

  static HttpResponse done() {
    return HttpResponse.create().withStatus(StatusCodes.NO_CONTENT);
  }
}
