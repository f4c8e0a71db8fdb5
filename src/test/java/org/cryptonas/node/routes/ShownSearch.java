package org.cryptonas.node.routes;

import com.typesafe.config.ConfigFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cryptonas.node.Version;
import org.cryptonas.node.live.About;
import org.cryptonas.node.live.LiveSearch;
import org.cryptonas.node.live.LiveView;
import org.cryptonas.node.live.Pricing;
import org.cryptonas.node.progress.SearchProgress;
import org.cryptonas.node.progress.SmallSearch;
import org.cryptonas.node.progress.Workload;
import org.cryptonas.node.run.Provenance;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.journal.KeptEvent;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.settings.SettingsReader;
import org.cryptonas.search.weights.WeightFolder;

/** A search for people to look at, that the test tells what happens. */
public final class ShownSearch implements AutoCloseable {
  private static final int WEIGHTS_LIMIT = 1024;

  private final SearchSettings settings;
  private final LiveSearch live;
  private SearchProgress progress;
  private double seconds;

  /**
   * A small one in which nothing happens before it {@linkplain #begin begins}.
   *
   * @param control whether it takes orders
   */
  public ShownSearch(boolean control) {
    this(
        SettingsReader.read(
            ConfigFactory.parseString("cryptonas.node.control = " + control)
                .withFallback(ConfigFactory.defaultReference())),
        SmallSearch.workload());
  }

  /** One with such settings, in which nothing happens before it {@linkplain #begin begins}. */
  public ShownSearch(SearchSettings settings, Workload workload) {
    this.settings = settings;
    progress = SearchProgress.of(workload);
    live = new LiveSearch(new Pricing(settings.cost()));
  }

  /** What a node of that version offers and shows. */
  public HostedSearch hosted(String version, WeightFolder weights) {
    JoinOffer offer =
        new JoinOffer(
            version,
            "run",
            "id",
            "first",
            "akka://c@h:1",
            "{}",
            new JoinOffer.Data("shapes", "c0ffee"));
    return new HostedSearch(offer, weights, WEIGHTS_LIMIT)
        .showing(new HostedSearch.Shown(new About("a-run", provenance(), settings), live));
  }

  private static Provenance provenance() {
    return new Provenance(
        "id",
        7,
        Instant.EPOCH.toString(),
        List.of("search"),
        Version.current(),
        "17",
        "Linux",
        2,
        new Provenance.Data("shapes", true, "c0ffee", 10, 10, 10));
  }

  /** It begins, or goes on after what happened. */
  public void begin(List<? extends SearchEvent> past) {
    List<KeptEvent> kept = new ArrayList<>();
    past.forEach(event -> kept.add(new KeptEvent(kept.size() + 1L, Instant.EPOCH, event)));
    live.begin(kept, progress, 0);
  }

  /** These things happen, a second each. */
  public synchronized void tell(List<? extends SearchNews> news) {
    for (SearchNews one : news) {
      progress = progress.updated(one, ++seconds);
      live.heard(one, progress, seconds);
    }
  }

  /** Waits until what was told is costed. */
  void awaitCosts() {
    LiveView view = live.view().orElseThrow();
    while (view.candidates().entries().stream().anyMatch(entry -> entry.costs().isEmpty())) {
      live.after(view).toCompletableFuture().join();
      view = live.view().orElseThrow();
    }
  }

  /** Nothing more happens. */
  @Override
  public void close() {
    live.close();
  }
}
