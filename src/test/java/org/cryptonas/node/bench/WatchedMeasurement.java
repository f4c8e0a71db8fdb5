package org.cryptonas.node.bench;

import akka.actor.typed.Behavior;
import akka.actor.typed.BehaviorInterceptor;
import akka.actor.typed.TypedActorContext;
import akka.actor.typed.javadsl.Behaviors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.FileTree;
import org.cryptonas.data.Images;
import org.cryptonas.node.Version;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.live.About;
import org.cryptonas.node.live.LiveSearch;
import org.cryptonas.node.live.Pricing;
import org.cryptonas.node.progress.SearchProgress;
import org.cryptonas.node.progress.Workload;
import org.cryptonas.node.routes.HostedSearch;
import org.cryptonas.node.routes.JoinOffer;
import org.cryptonas.node.run.Provenance;
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
    LiveSearch live = new LiveSearch(new Pricing(configuration.settings().cost()));
    try (StubSearch search =
        new StubSearch(configuration, folder, training, hosted(configuration, live, folder))) {
      search.remember(LadderEve.of(configuration).events());
      Timeline timeline = new Timeline(stubs, Long.MAX_VALUE);
      SearchProgress none = SearchProgress.of(Workload.of(configuration.settings(), images()));
      live.begin(List.of(), none, 0);
      try (Listeners listeners = new Listeners(search.managementPort(), clients)) {
        search.begin(
            past -> Behaviors.intercept(() -> new Shown(live, none), timeline.observer(past)));
        timeline.awaitEnd();
        return new Round(
            timeline.results() / (timeline.climb().toNanos() / NANOS), listeners.bytes());
      }
    } finally {
      live.close();
      new FileTree(folder).delete();
    }
  }

  /** Shows a search as a run's observer does. */
  private static final class Shown extends BehaviorInterceptor<SearchNews, SearchNews> {
    private final LiveSearch live;
    private final long start = System.nanoTime();
    private SearchProgress progress;

    Shown(LiveSearch live, SearchProgress progress) {
      super(SearchNews.class);
      this.live = live;
      this.progress = progress;
    }

    @Override
    public Behavior<SearchNews> aroundReceive(
        TypedActorContext<SearchNews> context, SearchNews news, ReceiveTarget<SearchNews> target) {
      double seconds = (System.nanoTime() - start) / NANOS;
      progress = progress.updated(news, seconds);
      live.heard(news, progress, seconds);
      return target.apply(context, news);
    }
  }

  private static Dataset images() {
    Images images = new Images(1, 28, 28, new byte[10 * 28 * 28], new byte[10]);
    return new Dataset("none", "none", true, 10, images, images, images);
  }

  private static HostedSearch hosted(Configuration configuration, LiveSearch live, Path folder) {
    Provenance provenance =
        new Provenance(
            "id",
            7,
            Instant.now().toString(),
            List.of("bench"),
            Version.current(),
            "17",
            "Linux",
            2,
            new Provenance.Data("none", true, "none", 10, 10, 10));
    JoinOffer offer =
        new JoinOffer(
            Version.current().build(),
            "run",
            "id",
            "first",
            "akka://c@h:1",
            "{}",
            new JoinOffer.Data("none", "none"));
    return new HostedSearch(offer, new WeightFolder(folder), 1)
        .showing(
            new HostedSearch.Shown(new About("run", provenance, configuration.settings()), live));
  }
}
