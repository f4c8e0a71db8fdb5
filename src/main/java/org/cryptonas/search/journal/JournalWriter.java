package org.cryptonas.search.journal;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.persistence.typed.PersistenceId;
import akka.persistence.typed.RecoveryCompleted;
import akka.persistence.typed.SnapshotFailed;
import akka.persistence.typed.javadsl.CommandHandler;
import akka.persistence.typed.javadsl.Effect;
import akka.persistence.typed.javadsl.EventHandler;
import akka.persistence.typed.javadsl.EventSourcedBehavior;
import akka.persistence.typed.javadsl.RetentionCriteria;
import akka.persistence.typed.javadsl.SignalHandler;
import java.time.Duration;
import java.util.List;
import org.cryptonas.search.Message;
import org.cryptonas.search.event.SearchEvent;

/** Writes events, one group at a time, and remembers what follows from them. */
final class JournalWriter<M extends Message, T>
    extends EventSourcedBehavior<JournalWriter.Write, SearchEvent, M> {
  /** The first one is always read should the second be damaged. */
  private static final int SNAPSHOTS_KEPT = 2;

  /** Events to write together, all or none. */
  record Write(List<SearchEvent> events) implements Message {}

  private final ActorContext<Write> context;
  private final Recollection<M> recollection;
  private final Listener<M, T> listener;
  private final ActorRef<Journal.Command> journal;

  static <M extends Message, T> Behavior<Write> create(
      String run,
      Recollection<M> recollection,
      Listener<M, T> listener,
      ActorRef<Journal.Command> journal) {
    return Behaviors.setup(
        context -> new JournalWriter<>(context, run, recollection, listener, journal));
  }

  private JournalWriter(
      ActorContext<Write> context,
      String run,
      Recollection<M> recollection,
      Listener<M, T> listener,
      ActorRef<Journal.Command> journal) {
    super(PersistenceId.ofUniqueId(run));
    this.context = context;
    this.recollection = recollection;
    this.listener = listener;
    this.journal = journal;
  }

  @Override
  public M emptyState() {
    return recollection.initial();
  }

  @Override
  public CommandHandler<Write, SearchEvent, M> commandHandler() {
    return newCommandHandlerBuilder().forAnyState().onCommand(Write.class, this::write).build();
  }

  @Override
  public EventHandler<M, SearchEvent> eventHandler() {
    return (memory, event) -> recollection.updated().apply(memory, event);
  }

  @Override
  public SignalHandler<M> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.instance(), this::recovered)
        .onSignal(SnapshotFailed.class, (memory, failed) -> warn(failed))
        .build();
  }

  @Override
  public RetentionCriteria retentionCriteria() {
    return RetentionCriteria.snapshotEvery(recollection.snapshotEvery(), SNAPSHOTS_KEPT);
  }

  private Effect<SearchEvent, M> write(Write write) {
    long start = System.nanoTime();
    return Effect().persist(write.events()).thenRun(memory -> written(write.events(), start));
  }

  private void recovered(M memory) {
    listener.tellRecovered(memory, lastSequenceNumber(context));
    journal.tell(Journal.Free.INSTANCE);
  }

  private void written(List<SearchEvent> events, long start) {
    listener.tellKept(lastSequenceNumber(context) - events.size() + 1, events);
    listener.tellTimed(events.size(), Duration.ofNanos(System.nanoTime() - start));
    journal.tell(Journal.Free.INSTANCE);
  }

  /** Without it the next recovery takes longer; nothing is lost. */
  private void warn(SnapshotFailed failed) {
    context.getLog().warn("what is remembered could not be written", failed.getFailure());
  }
}
