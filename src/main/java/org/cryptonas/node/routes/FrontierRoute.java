package org.cryptonas.node.routes;

import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import java.util.List;
import java.util.Optional;
import org.cryptonas.node.live.About;
import org.cryptonas.node.live.LiveView;
import org.cryptonas.node.live.Track;
import org.cryptonas.search.event.TaskId;

/** {@code GET /search/frontier}: the frontier and how it grew. */
final class FrontierRoute extends AllDirectives {
  private static final int MOST_MARKS = 1000;

  private final Views views;
  private final About about;

  FrontierRoute(Views views, About about) {
    this.views = views;
    this.about = about;
  }

  Route route() {
    return path("frontier", () -> views.show(this::document));
  }

  private record Frontier(
      AxisDocument axis, long event, List<CandidateDocument> points, List<Mark> hypervolume) {}

  private record Mark(long event, String at, double value) {}

  private Object document(LiveView view) {
    return new Frontier(
        AxisDocument.of(about.settings().cost()),
        view.event(),
        view.track().points().stream().flatMap(task -> point(view, task).stream()).toList(),
        Thinned.to(MOST_MARKS, view.track().marks()).stream().map(FrontierRoute::mark).toList());
  }

  private static Optional<CandidateDocument> point(LiveView view, TaskId task) {
    return view.candidates()
        .trainedBy(task)
        .map(entry -> CandidateDocument.of(entry, entry.at(task.number()), true));
  }

  private static Mark mark(Track.Mark mark) {
    return new Mark(mark.event(), mark.at().toString(), mark.hypervolume());
  }
}
