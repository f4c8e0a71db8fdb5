package org.cryptonas.node.routes;

import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import java.util.List;
import org.cryptonas.node.live.LiveView;

/** {@code GET /search/trainers}: who works at what, and what waits. */
final class TrainersRoute extends AllDirectives {
  private final Views views;

  TrainersRoute(Views views) {
    this.views = views;
  }

  Route route() {
    return path("trainers", () -> views.show(TrainersRoute::document));
  }

  private record Trainers(List<TrainerDocument> trainers, List<String> queue, int queued) {}

  private static Object document(LiveView view) {
    return new Trainers(
        TrainerDocument.all(view.crowd()),
        view.crowd().overview().queue(),
        view.crowd().overview().queued());
  }
}
