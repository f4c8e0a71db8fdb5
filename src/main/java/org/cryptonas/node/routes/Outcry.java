package org.cryptonas.node.routes;

import akka.http.javadsl.model.ContentTypes;
import akka.http.javadsl.model.HttpEntity;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.StatusCodes;
import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.ExceptionHandler;
import akka.http.javadsl.server.RejectionHandler;
import akka.http.javadsl.server.Route;
import java.util.function.Supplier;
import org.cryptonas.search.weights.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says as JSON what is wrong with a request; what went wrong in here is in the log alone. */
final class Outcry extends AllDirectives {
  private static final Logger LOG = LoggerFactory.getLogger(Outcry.class);
  private static final int ERRORS = 400;

  private final RejectionHandler rejections =
      RejectionHandler.defaultHandler().mapRejectionResponse(Outcry::asJson);
  private final ExceptionHandler exceptions =
      ExceptionHandler.newBuilder()
          .match(RequestException.class, refused -> complete(refused.answer()))
          .match(RuntimeException.class, this::broken)
          .build();

  /** Routes that answer everything below them, one way or another. */
  Route around(Supplier<Route> routes) {
    return handleRejections(rejections, () -> handleExceptions(exceptions, routes));
  }

  private Route broken(RuntimeException failure) {
    LOG.warn("a request could not be answered", failure);
    return complete(
        Answers.refusal(StatusCodes.INTERNAL_SERVER_ERROR, "the answer could not be made"));
  }

  private static HttpResponse asJson(HttpResponse response) {
    return response.status().intValue() >= ERRORS
            && response.entity() instanceof HttpEntity.Strict text
        ? response.withEntity(
            ContentTypes.APPLICATION_JSON,
            Wire.text(new Refusal(text.getData().utf8String())) + "\n")
        : response;
  }
}
