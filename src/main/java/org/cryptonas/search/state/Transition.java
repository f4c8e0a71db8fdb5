package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a happening makes of a state.
 *
 * @param state the next state
 * @param effects what is to be done or told, in order
 */
public record Transition<S, E>(S state, List<E> effects) {
  public Transition {
    effects = List.copyOf(effects);
  }

  /** A next state that asks for nothing. */
  public static <S, E> Transition<S, E> to(S state) {
    return new Transition<>(state, List.of());
  }

  /** A next state that asks for one thing. */
  public static <S, E> Transition<S, E> to(S state, E effect) {
    return new Transition<>(state, List.of(effect));
  }

  /** The same with one more effect. */
  public Transition<S, E> with(E effect) {
    List<E> more = new ArrayList<>(effects);
    more.add(effect);
    return new Transition<>(state, more);
  }

  /** Follows this with what {@code next} makes of its state. */
  public Transition<S, E> then(Function<S, Transition<S, E>> next) {
    Transition<S, E> after = next.apply(state);
    List<E> all = new ArrayList<>(effects);
    all.addAll(after.effects);
    return new Transition<>(after.state, all);
  }
}
