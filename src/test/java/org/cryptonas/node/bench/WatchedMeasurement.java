package org.cryptonas.node.bench;

import akka.actor.typed.Behavior;
import akka.actor.typed.BehaviorInterceptor;
import akka.actor.typed.TypedActorContext;
import akka.actor.typed.javadsl.Behaviors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.FileTree;
import org.cryptonas.data.Images;
import org.cryptonas.node.Version;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.progress.Workload;
import org.cryptonas.node.routes.HostedSearch;
import org.cryptonas.node.routes.ShownSearch;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.weights.WeightFolder;

/**
 * What clients of the event stream cost a search: the same ladder of stub trainers in pairs of
 * rounds, watched by nobody and by many; actors-docs/measurements.md has the figures. Arguments:
 * trainers, milliseconds a training takes, results a round, pairs of rounds, clients that read.
 */
final class WatchedMeasurement {
  private static final double NANOS = 1e9;

  private final int stubs;
  private final Duration training;
  private final int results;

  private WatchedMeasurement(int stubs, Duration training, int results) {
    this.stubs = stubs;
    this.training = training;
    this.results = results;
  }

  /** Results kept a second, and bytes that the clients read in a round. */
  private record Round(double perSecond, long bytes) {}

  public static void main(String... arguments) throws Exception {
    List<Integer> given = Arrays.stream(arguments).map(Integer::valueOf).toList();
    WatchedMeasurement measurement =
        new WatchedMeasurement(given.get(0), Duration.ofMillis(given.get(1)), given.get(2));
    measurement.round(0); // warms up
    List<Double> ratios = new ArrayList<>();
    for (int pair = 0; pair < given.get(3); pair++) {
      boolean watchedFirst = pair % 2 == 1;
      Round one = measurement.round(watchedFirst ? given.get(4) : 0);
      Round other = measurement.round(watchedFirst ? 0 : given.get(4));
      Round watched = watchedFirst ? one : other;
      Round alone = watchedFirst ? other : one;
      ratios.add(watched.perSecond() / alone.perSecond());
      System.out.printf(
          Locale.ROOT,
          "alone %.1f results/s, watched %.1f (%d bytes read): %.4f%n",
          alone.perSecond(),
          watched.perSecond(),
          watched.bytes(),
          ratios.get(pair));
    }
    System.out.printf(
        Locale.ROOT, "median %.4f%n", ratios.stream().sorted().toList().get(ratios.size() / 2));
  }

  /** A ladder in a fresh journal; clients, where there are any, beside one that never reads. */
  private Round round(int clients) throws IOException {
    Configuration configuration = StubLoad.ladder(results, 1, stubs);
    Path folder = Files.createTempDirectory("cryptonas-bench-");
    List<SearchEvent> eve = LadderEve.of(configuration).events();
    try (ShownSearch shown = shown(configuration);
        StubSearch search =
            new StubSearch(configuration, folder, training, hosted(shown, folder))) {
      search.remember(eve);
      shown.begin(eve);
      Timeline timeline = new Timeline(stubs, Long.MAX_VALUE);
      try (Listeners listeners = new Listeners(search.managementPort(), clients)) {
        search.begin(past -> Behaviors.intercept(() -> new Show(shown), timeline.observer(past)));
        timeline.awaitEnd();
        return new Round(
            timeline.results() / (timeline.climb().toNanos() / NANOS), listeners.bytes());
      }
    } finally {
      new FileTree(folder).delete();
    }
  }

  /** Shows a search as a run's observer does. */
  private static final class Show extends BehaviorInterceptor<SearchNews, SearchNews> {
    private final ShownSearch shown;

    Show(ShownSearch shown) {
      super(SearchNews.class);
      this.shown = shown;
    }

    @Override
    public Behavior<SearchNews> aroundReceive(
        TypedActorContext<SearchNews> context, SearchNews news, ReceiveTarget<SearchNews> target) {
      shown.tell(List.of(news));
      return target.apply(context, news);
    }
  }

  private static ShownSearch shown(Configuration configuration) {
    return new ShownSearch(
        configuration.settings(), Workload.of(configuration.settings(), images()));
  }

  private static HostedSearch hosted(ShownSearch shown, Path folder) {
    return shown.hosted(Version.current().build(), new WeightFolder(folder));
  }

  private static Dataset images() {
    Images images = new Images(1, 28, 28, new byte[10 * 28 * 28], new byte[10]);
    return new Dataset("none", "none", true, 10, images, images, images);
  }
}
