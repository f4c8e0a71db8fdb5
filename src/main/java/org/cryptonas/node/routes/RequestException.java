package org.cryptonas.node.routes;

import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.StatusCode;
import akka.http.javadsl.model.StatusCodes;
import java.util.Map;

/** A request that cannot be granted; says so as JSON. */
final class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 80;

  private final transient HttpResponse answer;

  private RequestException(StatusCode status, Map<String, String> document) {
    super(document.toString());
    this.answer = Answers.document(status, document);
  }

  /** What was given is not what can be given there. */
  static RequestException bad(String given, String expected) {
    return new RequestException(
        StatusCodes.BAD_REQUEST, Map.of("given", printable(given), "expected", expected));
  }

  /** There is no such thing. */
  static RequestException unknown(String what) {
    return new RequestException(StatusCodes.NOT_FOUND, Map.of("reason", printable(what)));
  }

  HttpResponse answer() {
    return answer;
  }

  /** Anybody may send anything; it is not sent back in full. */
  private static String printable(String text) {
    String line = text.replaceAll("[^\\p{Graph} ]", "?");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "...";
  }
}
