package org.cryptonas.node.routes;

import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.StatusCodes;
import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /search/join}: what a node must know, unless it says it is of another version. */
final class JoinRoute extends AllDirectives {
  private static final Logger LOG = LoggerFactory.getLogger(JoinRoute.class);
  private static final int LONGEST_VERSION = 80;
  private final JoinOffer offer;

  JoinRoute(JoinOffer offer) {
    this.offer = offer;
  }

  Route route() {
    return path("join", () -> get(() -> parameterOptional("version", this::answered)));
  }

  private Route answered(Optional<String> version) {
    return complete(
        version
            .filter(given -> !given.equals(offer.version()))
            .map(this::refused)
            .orElseGet(() -> Answers.document(StatusCodes.OK, offer)));
  }

  private HttpResponse refused(String version) {
    String reason =
        "a node of version %s cannot join this search, which is of version %s"
            .formatted(printable(version), offer.version());
    LOG.warn("{}", reason);
    return Answers.refusal(StatusCodes.CONFLICT, reason);
  }

  /** Anybody may say anything; it is to be one line of the log. */
  private static String printable(String text) {
    String line = text.replaceAll("[^\\p{Graph} ]", "?");
    return line.substring(0, Math.min(line.length(), LONGEST_VERSION));
  }
}
