package org.cryptonas.node.routes;

import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cryptonas.node.Version;
import org.cryptonas.node.live.About;
import org.cryptonas.node.live.CandidateQuery;
import org.cryptonas.node.live.Cursor;
import org.cryptonas.node.live.Entry;
import org.cryptonas.node.live.LiveView;
import org.cryptonas.node.live.Order;
import org.cryptonas.node.live.Tally;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;
import org.cryptonas.search.settings.SearchSettings;

/** {@code GET /search}: how the search stands. */
final class StatusRoute extends AllDirectives {
  private static final double SECONDS_A_MINUTE = 60;

  private final Views views;
  private final About about;
  private final List<String> protocols;

  StatusRoute(Views views, About about, List<String> protocols) {
    this.views = views;
    this.about = about;
    this.protocols = protocols;
  }

  Route route() {
    return pathEndOrSingleSlash(() -> views.show(this::document));
  }

  private record Status(
      String name,
      SearchPhase phase,
      boolean paused,
      boolean control,
      Optional<Ending> ending,
      Optional<String> reason,
      String started,
      String at,
      double elapsedSeconds,
      Optional<Left> left,
      String policy,
      long seed,
      Data dataset,
      Version version,
      AxisDocument axis,
      List<String> protocols,
      List<Integer> budgets,
      Counts counts,
      Rate rate,
      double hypervolume,
      List<Best> best,
      long event) {}

  private record Left(double seconds) {}

  private record Data(String name, boolean generated, String checksum) {}

  private record Counts(
      int proposed,
      int scored,
      int candidates,
      int evaluated,
      int failed,
      int tested,
      int jobsDone,
      int jobsQueued,
      int jobsInFlight,
      int lessonsDone,
      int lessonsPlanned,
      int trainingsPlanned,
      int trainers) {}

  private record Rate(double imagesPerSecond, double evaluationsPerMinute) {}

  private record Best(int budget, String candidate, double accuracy) {}

  private Object document(LiveView view) {
    Optional<SearchEvent.Finished> end = view.progress().record().finished();
    SearchSettings settings = about.settings();
    return new Status(
        about.name(),
        view.progress().record().phase(),
        view.progress().record().isPaused(),
        settings.node().control(),
        end.map(SearchEvent.Finished::ending),
        end.map(SearchEvent.Finished::reason),
        about.provenance().started(),
        view.at().toString(),
        view.seconds(),
        left(view),
        settings.policy().name(),
        settings.seed(),
        data(),
        about.provenance().version(),
        AxisDocument.of(settings.cost()),
        protocols,
        view.progress().budgets(),
        counts(view),
        rate(view),
        view.track().hypervolume(),
        view.progress().budgets().stream().flatMap(budget -> best(view, budget).stream()).toList(),
        view.event());
  }

  private Data data() {
    return new Data(
        about.provenance().dataset().name(),
        about.provenance().dataset().generated(),
        about.provenance().dataset().checksum());
  }

  private static Optional<Left> left(LiveView view) {
    OptionalDouble seconds = view.progress().secondsLeft(view.seconds());
    boolean over = view.progress().record().finished().isPresent();
    return over || seconds.isEmpty()
        ? Optional.empty()
        : Optional.of(new Left(seconds.getAsDouble()));
  }

  private Counts counts(LiveView view) {
    Tally tally = view.tally();
    return new Counts(
        tally.proposed(),
        tally.scored(),
        view.candidates().entries().size(),
        tally.evaluated(),
        tally.failed() + tally.lost(),
        tally.tested(),
        tally.jobs(),
        view.crowd().overview().queued(),
        view.crowd().busy(),
        view.progress().lessonsOver(),
        about.settings().lessons().count(),
        view.progress().trainings(),
        view.progress().trainers());
  }

  private static Rate rate(LiveView view) {
    double minutes = view.seconds() / SECONDS_A_MINUTE;
    return new Rate(
        view.crowd().imagesPerSecond(), minutes > 0 ? view.tally().evaluated() / minutes : 0);
  }

  private static Optional<Best> best(LiveView view, int budget) {
    CandidateQuery query =
        new CandidateQuery(
            OptionalInt.of(budget), OptionalInt.empty(), Order.ACCURACY, true, 1, Cursor.START);
    return view.candidates().page(query).entries().stream()
        .flatMap(entry -> best(entry).stream())
        .findFirst();
  }

  private static Optional<Best> best(Entry entry) {
    return entry
        .best()
        .map(
            evaluation ->
                new Best(
                    entry.candidate().budget(), entry.candidate().id(), evaluation.accuracy()));
  }
}
