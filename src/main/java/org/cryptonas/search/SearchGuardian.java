package org.cryptonas.search;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.StashBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.JournalWritten;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.journal.Journal;
import org.cryptonas.search.journal.Listener;
import org.cryptonas.search.journal.Recollection;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.state.Budgets;
import org.cryptonas.search.state.SearchMemory;

/**
 * Asks the journal how far a search is, makes its actors accordingly, and passes on what was kept;
 * when one of them fails, so does the search.
 */
public final class SearchGuardian {
  private static final int MOST_WAITING = 100;
  private static final double NANOS_A_SECOND = 1e9;

  /** What the guardian understands. */
  public interface Command extends Message {}

  /** End the search now, with what there is. */
  public enum Stop implements Command {
    INSTANCE
  }

  /** Give nobody another task; who has one does it to its end. */
  public enum Pause implements Command {
    INSTANCE
  }

  /** Hand out tasks again. */
  public enum Continue implements Command {
    INSTANCE
  }

  /** One budget more for the finalists, unless nobody climbs any more. */
  public record AddBudget(int budget) implements Command {}

  private record Recovered(SearchMemory memory, long events) implements Command {}

  private record Kept(List<SearchEvent> events) implements Command {}

  private record Timed(int events, Duration time) implements Command {}

  private final ActorContext<Command> context;
  private final StashBuffer<Command> early;
  private final SearchSettings settings;
  private final SearchParts parts;
  private final Chronicle chronicle;
  private final ActorRef<Journal.Command> journal;

  /**
   * What is kept of a search, and who hears of it.
   *
   * @param run what the search is known by in its journal
   * @param snapshotEvery so many events lie between two written memories
   * @param program who goes on with a search, for people
   * @param observer told of everything that happens from now on, the end included; made when it is
   *     known how many events happened before
   */
  public record Chronicle(
      String run, int snapshotEvery, String program, LongFunction<Behavior<SearchNews>> observer) {}

  /**
   * A search that begins at once, or goes on where its journal ends.
   *
   * @param settings what was asked for
   * @param parts what it is done with
   * @param chronicle what is kept of it
   */
  public static Behavior<Command> create(
      SearchSettings settings, SearchParts parts, Chronicle chronicle) {
    return Behaviors.withStash(
        MOST_WAITING,
        early ->
            Behaviors.setup(
                context ->
                    new SearchGuardian(context, early, settings, parts, chronicle).recovering()));
  }

  private SearchGuardian(
      ActorContext<Command> context,
      StashBuffer<Command> early,
      SearchSettings settings,
      SearchParts parts,
      Chronicle chronicle) {
    this.context = context;
    this.early = early;
    this.settings = settings;
    this.parts = parts;
    this.chronicle = chronicle;
    Recollection<SearchMemory> recollection =
        new Recollection<>(
            SearchMemory.initial(
                Budgets.of(settings.budgets()), settings.ladder(), settings.convergence()),
            SearchMemory::updated,
            chronicle.snapshotEvery());
    Listener<SearchMemory, Command> listener =
        new Listener<>(
            context.getSelf(),
            Recovered::new,
            (first, events) -> new Kept(events),
            Optional.of(Timed::new));
    this.journal =
        context.spawn(Journal.create(chronicle.run(), recollection, listener), "journal");
    context.watch(journal);
  }

  private Behavior<Command> recovering() {
    return Behaviors.receive(Command.class)
        .onMessage(Recovered.class, this::onRecovered)
        .onMessage(
            Stop.class,
            stop -> {
              early.stash(stop);
              return Behaviors.same();
            })
        .onSignal(ChildFailed.class, failed -> onFailed(failed, observer(0)))
        .build();
  }

  private Behavior<Command> onRecovered(Recovered recovered) {
    if (recovered.events() > 0) {
      journal.tell(new Journal.Keep(List.of(new SearchEvent.Resumed(chronicle.program()))));
    }
    ActorRef<SearchNews> observer = observer(recovered.events());
    SearchCast cast = new SearchCast(context, settings, parts, journal, observer);
    SearchCast.Leads leads = cast.assemble(recovered.memory());
    if (recovered.memory().paused() && !settings.node().control()) {
      leads.workManager().tell(WorkManager.Continue.INSTANCE); // nobody else could say so
    }
    return early.unstashAll(running(leads, observer));
  }

  private ActorRef<SearchNews> observer(long past) {
    return context.spawn(chronicle.observer().apply(past), "observer");
  }

  private Behavior<Command> running(SearchCast.Leads leads, ActorRef<SearchNews> observer) {
    return Behaviors.receive(Command.class)
        .onMessage(Kept.class, kept -> onKept(kept, leads, observer))
        .onMessage(Timed.class, timed -> onTimed(timed, observer))
        .onMessage(Pause.class, pause -> tell(leads, WorkManager.Pause.INSTANCE))
        .onMessage(Continue.class, go -> tell(leads, WorkManager.Continue.INSTANCE))
        .onMessage(AddBudget.class, add -> tell(leads, new WorkManager.AddBudget(add.budget())))
        .onMessage(
            Stop.class,
            stop -> {
              leads.frontier().tell(new Frontier.End(Ending.STOPPED, "it was stopped"));
              return Behaviors.same();
            })
        .onSignal(ChildFailed.class, failed -> onFailed(failed, observer))
        .build();
  }

  private static Behavior<Command> tell(SearchCast.Leads leads, WorkManager.Command order) {
    leads.workManager().tell(order);
    return Behaviors.same();
  }

  private static Behavior<Command> onTimed(Timed timed, ActorRef<SearchNews> observer) {
    double seconds = timed.time().toNanos() / NANOS_A_SECOND;
    observer.tell(new JournalWritten(timed.events(), seconds));
    return Behaviors.same();
  }

  private Behavior<Command> onKept(
      Kept kept, SearchCast.Leads leads, ActorRef<SearchNews> observer) {
    kept.events().forEach(observer::tell);
    leads.workManager().tell(new WorkManager.Kept(kept.events()));
    leads.sharedWeights().tell(new SharedWeights.Kept(kept.events()));
    kept.events().forEach(event -> added(event).ifPresent(leads::widen));
    return Behaviors.same();
  }

  private static Optional<Integer> added(SearchEvent event) {
    return event instanceof SearchEvent.BudgetAdded one
        ? Optional.of(one.budget())
        : Optional.empty();
  }

  /** A failure is told but not kept: what went wrong may be mended, and the search go on. */
  private Behavior<Command> onFailed(ChildFailed failed, ActorRef<SearchNews> observer) {
    String reason =
        "%s failed: %s".formatted(failed.getRef().path().name(), Reason.of(failed.cause()));
    observer.tell(new SearchEvent.Finished(Ending.FAILED, reason));
    return Behaviors.same();
  }
}
