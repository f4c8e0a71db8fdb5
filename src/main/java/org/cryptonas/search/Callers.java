package org.cryptonas.search;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Outcome;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The trainers that called, each as it was last heard. A name may have several lives, one after the
 * other: another one means that the one before is over.
 *
 * @param known by name
 */
record Callers(PMap<String, Caller> known) {
  /** Nobody has called. */
  static final Callers NONE = new Callers(HashTreePMap.empty());

  /**
   * A life of a trainer.
   *
   * @param ref of this life
   * @param device what it computes on, for people
   * @param brought the task whose outcome it brought last
   * @param heard when it last said something
   */
  record Caller(
      ActorRef<Trainer.Command> ref,
      Optional<String> device,
      Optional<TaskId> brought,
      Instant heard) {
    static Caller of(WorkManager.Ready ready) {
      Optional<TaskId> brought = ready.outcome().map(Outcome::task);
      return new Caller(ready.ref(), ready.device(), brought, Instant.now());
    }

    static Caller of(WorkManager.Working working) {
      return new Caller(working.ref(), working.device(), Optional.empty(), Instant.now());
    }
  }

  /** Whoever is known by that name. */
  Optional<Caller> named(String trainer) {
    return Optional.ofNullable(known.get(trainer));
  }

  /** Whether that is the life known by that name. */
  boolean know(String trainer, ActorRef<Trainer.Command> ref) {
    return named(trainer).filter(caller -> caller.ref().equals(ref)).isPresent();
  }

  /** Those whose node has that address. */
  List<String> on(Address node) {
    return known.entrySet().stream()
        .filter(caller -> caller.getValue().ref().path().address().equals(node))
        .map(Map.Entry::getKey)
        .toList();
  }

  Callers with(String trainer, Caller now) {
    return new Callers(known.plus(trainer, now));
  }

  Callers without(String trainer) {
    return new Callers(known.minus(trainer));
  }

  /** One of them says something now; nobody else is known by it. */
  Callers heard(String trainer) {
    return named(trainer)
        .map(c -> with(trainer, new Caller(c.ref(), c.device(), c.brought(), Instant.now())))
        .orElse(this);
  }
}
