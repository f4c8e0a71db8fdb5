package org.cryptonas.node.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.cryptonas.arch.Architecture;
import org.cryptonas.node.progress.SearchProgress;
import org.cryptonas.search.event.JournalWritten;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.journal.KeptEvent;

/**
 * The latest view of the search in this process, for every thread. Whoever tells it what happened
 * pays for one small change of immutable values; whoever waits for news is woken by a thread of
 * their own, a few times a second at most.
 */
public final class LiveSearch implements AutoCloseable {
  private final Pricing pricing;
  private final Backstage backstage = new Backstage();
  private final Meters meters = new Meters(this::view);
  private volatile Optional<LiveView> view = Optional.empty();
  private volatile boolean closed;
  private CompletableFuture<Void> next = new CompletableFuture<>();

  /** A search that nothing was heard of. */
  public LiveSearch(Pricing pricing) {
    this.pricing = pricing;
  }

  /** How candidates are costed for those who look. */
  public Pricing pricing() {
    return pricing;
  }

  /** How the search stands; empty until this process runs it. */
  public Optional<LiveView> view() {
    return view;
  }

  /** Figures in Prometheus' text format. */
  public String metrics() {
    return meters.text();
  }

  /** Whether nothing will happen any more. */
  public boolean closed() {
    return closed;
  }

  /** The search begins, or goes on after {@code past}. */
  public void begin(List<KeptEvent> past, SearchProgress progress, double seconds) {
    LiveView begun = LiveView.initial(progress, pricing.axis(), Instant.now());
    for (KeptEvent kept : past) {
      begun = begun.after(kept);
      meters.heard(kept.event());
    }
    LiveView now = begun.at(progress, seconds, Instant.now());
    begin(now);
    now.candidates().entries().forEach(entry -> price(entry.candidate().architecture()));
  }

  private synchronized void begin(LiveView first) {
    view = Optional.of(first);
    backstage.soon(this::wake);
  }

  /**
   * Something happened; nothing does before the search begins.
   *
   * @param progress after it
   * @param seconds since the search began
   */
  public void heard(SearchNews news, SearchProgress progress, double seconds) {
    meters.heard(news);
    if (news instanceof JournalWritten) {
      return; // it shows nowhere else, and comes as often as events
    }
    Instant now = Instant.now();
    change(before -> after(before, news, now).at(progress, seconds, now));
    if (news instanceof SearchEvent.Scaled scaled) {
      price(scaled.candidate().architecture());
    }
  }

  /**
   * Done once there is something that is not in a view, or nothing more to come. Whoever waits is
   * told on a thread that the search has no need of.
   */
  public synchronized CompletionStage<Void> after(LiveView seen) {
    return closed || isNewer(seen) ? CompletableFuture.completedFuture(null) : next;
  }

  private boolean isNewer(LiveView seen) {
    return view.filter(v -> v.event() == seen.event() && v.changes() == seen.changes()).isEmpty();
  }

  /** Nothing will happen any more: whoever waits need not. */
  @Override
  public void close() {
    closed = true;
    wake();
    backstage.close();
    meters.close();
  }

  /** How a search broke off has no number: it is told, and need not be kept. */
  private static LiveView after(LiveView before, SearchNews news, Instant now) {
    boolean brokeOff = news instanceof SearchEvent.Finished end && !end.ending().isFinal();
    return news instanceof SearchEvent event && !brokeOff
        ? before.after(new KeptEvent(before.event() + 1, now, event))
        : before.after(news);
  }

  private void price(Architecture architecture) {
    backstage.price(architecture, pricing, costs -> change(before -> before.priced(costs)));
  }

  private synchronized void change(UnaryOperator<LiveView> change) {
    view = view.map(change);
    backstage.soon(this::wake);
  }

  private void wake() {
    CompletableFuture<Void> due;
    synchronized (this) {
      due = next;
      next = new CompletableFuture<>();
    }
    due.complete(null);
  }
}
