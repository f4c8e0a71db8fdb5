package org.cryptonas.search.weights;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.cryptonas.format.Documents;
import org.cryptonas.format.InvalidDocumentException;

/**
 * Why a request was not answered as it was meant to be; the body of such an answer, as JSON.
 *
 * @param reason one line
 */
public record Refusal(String reason) {
  /** What an answer that is none says, as far as it says anything. */
  public static Refusal of(HttpResponse<byte[]> answer) {
    try {
      String body = new String(answer.body(), StandardCharsets.UTF_8);
      return Documents.read(body, Refusal.class);
    } catch (InvalidDocumentException e) {
      return new Refusal("HTTP status " + answer.statusCode()); // of somebody else's making
    }
  }
}
