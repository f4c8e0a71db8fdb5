package org.cryptonas.search.journal;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import java.util.ArrayList;
import java.util.List;
import org.cryptonas.search.Message;
import org.cryptonas.search.event.SearchEvent;

/**
 * Keeps what happened in a run, in the order in which it is asked to. While a write is under way it
 * collects what comes and then writes that together: many askers share one wait for the disk.
 */
public final class Journal {
  /** What the journal understands. */
  public interface Command extends Message {}

  /**
   * Keep these events, all or none, in this order and after all that was asked before.
   *
   * @param events none is nothing to keep, and tells nobody
   */
  public record Keep(List<SearchEvent> events) implements Command {
    public Keep {
      events = List.copyOf(events);
    }
  }

  /** The writer may be given the next group. */
  enum Free implements Command {
    INSTANCE
  }

  private final String run;
  private final ActorRef<JournalWriter.Write> writer;
  private List<SearchEvent> waiting = new ArrayList<>();

  /** Until it has read what there is, the writer is not free either. */
  private boolean writing = true;

  /**
   * The journal of a run. It ends with a {@link JournalException} when a write fails, as it does
   * where another process writes the same run.
   *
   * @param run under which its events are kept; no two runs of one database share it
   * @param recollection what is remembered of it
   * @param listener told what is remembered, then of every write
   */
  public static <M extends Message, T> Behavior<Command> create(
      String run, Recollection<M> recollection, Listener<M, T> listener) {
    return Behaviors.setup(
        context -> {
          Behavior<JournalWriter.Write> writer =
              JournalWriter.create(run, recollection, listener, context.getSelf());
          return new Journal(context, run, context.spawn(writer, "writer")).behavior();
        });
  }

  private Journal(ActorContext<Command> context, String run, ActorRef<JournalWriter.Write> writer) {
    this.run = run;
    this.writer = writer;
    context.watch(writer);
  }

  private Behavior<Command> behavior() {
    return Behaviors.receive(Command.class)
        .onMessage(Keep.class, this::onKeep)
        .onMessage(Free.class, free -> onFree())
        .onSignal(ChildFailed.class, this::onFailed)
        .build();
  }

  private Behavior<Command> onKeep(Keep keep) {
    waiting.addAll(keep.events());
    return writing ? Behaviors.same() : write();
  }

  private Behavior<Command> onFree() {
    writing = false;
    return write();
  }

  private Behavior<Command> write() {
    if (!waiting.isEmpty()) {
      writing = true;
      writer.tell(new JournalWriter.Write(waiting));
      waiting = new ArrayList<>();
    }
    return Behaviors.same();
  }

  private Behavior<Command> onFailed(ChildFailed failed) {
    throw JournalException.of(run, failed.cause());
  }
}
