package org.cryptonas.node.bench;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cryptonas.search.Message;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.journal.Journal;
import org.cryptonas.search.journal.Listener;
import org.cryptonas.search.journal.Recollection;
import org.cryptonas.search.state.SearchMemory;

/** Writes what a search is to remember into its journal, and leaves the journal to the search. */
final class Eve {
  private enum News implements Message {
    RECOVERED,
    KEPT
  }

  private Eve() {}

  /** Writes the events in one group, then completes {@code written} and ends. */
  static Behavior<?> writing(
      String run,
      Recollection<SearchMemory> recollection,
      List<SearchEvent> events,
      CompletableFuture<Void> written) {
    return Behaviors.<News>setup(
        context -> {
          Listener<SearchMemory, News> listener =
              new Listener<>(
                  context.getSelf(), (memory, past) -> News.RECOVERED, (first, kept) -> News.KEPT);
          ActorRef<Journal.Command> journal =
              context.spawn(Journal.create(run, recollection, listener), "journal");
          context.watch(journal);
          journal.tell(new Journal.Keep(events));
          return waiting(context, journal, written);
        });
  }

  private static Behavior<News> waiting(
      ActorContext<News> context,
      ActorRef<Journal.Command> journal,
      CompletableFuture<Void> written) {
    return Behaviors.receive(News.class)
        .onMessageEquals(News.RECOVERED, Behaviors::same)
        .onMessageEquals(
            News.KEPT,
            () -> {
              context.stop(journal);
              return Behaviors.same();
            })
        .onSignal(
            Terminated.class,
            gone -> {
              written.complete(null);
              return Behaviors.stopped();
            })
        .build();
  }
}
