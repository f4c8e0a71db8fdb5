package org.cryptonas.search.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cryptonas.search.state.Transition;

/**
 * A state machine with a journal of what happened to it, from which it can be rebuilt.
 *
 * @param <S> its state
 * @param <I> what happens to it
 * @param <E> what it asks for
 */
final class Machine<S, I, E> {
  /** How an input changes a state. May remember; rebuilding begins with a new one. */
  interface Steps<S, I, E> {
    Transition<S, E> step(S before, I input);
  }

  /** Somebody who looks on. */
  interface Witness<S, I, E> {
    void saw(S before, I input, Transition<S, E> after);
  }

  private record Entry<S, I, E>(I input, Transition<S, E> after) {}

  private final String name;
  private final S initial;
  private final Supplier<Steps<S, I, E>> fresh;
  private final List<Witness<S, I, E>> witnesses;
  private final Steps<S, I, E> steps;
  private final List<Entry<S, I, E>> journal = new ArrayList<>();
  private S state;

  Machine(
      String name, S initial, Supplier<Steps<S, I, E>> fresh, List<Witness<S, I, E>> witnesses) {
    this.name = name;
    this.initial = initial;
    this.fresh = fresh;
    this.witnesses = witnesses;
    this.steps = fresh.get();
    this.state = initial;
  }

  S state() {
    return state;
  }

  /** Lets an input happen, under the eyes of all witnesses. */
  List<E> accept(I input) {
    S before = state;
    Transition<S, E> after = stepped(steps, before, input);
    state = after.state();
    journal.add(new Entry<>(input, after));
    witnesses.forEach(witness -> witness.saw(before, input, after));
    return after.effects();
  }

  /** Rebuilds the machine from its inputs and holds every step against what was. */
  void checkReplay() {
    Steps<S, I, E> again = fresh.get();
    S rebuilt = initial;
    for (Entry<S, I, E> entry : journal) {
      Transition<S, E> after = stepped(again, rebuilt, entry.input());
      Invariant.REPLAYS.require(
          after.equals(entry.after()),
          () -> "%s after %s".formatted(name, Brief.of(entry.input())));
      rebuilt = after.state();
    }
  }

  private Transition<S, E> stepped(Steps<S, I, E> by, S before, I input) {
    try {
      return by.step(before, input);
    } catch (RuntimeException e) {
      throw new BrokenInvariant(
          Invariant.NOTHING_IS_THROWN, "%s on %s: %s".formatted(name, Brief.of(input), e));
    }
  }
}
