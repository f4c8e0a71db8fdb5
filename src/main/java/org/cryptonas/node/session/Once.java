package org.cryptonas.node.session;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Passes on the first value it gets, from whichever thread, and no other. */
final class Once<T> implements Consumer<T> {
  private final Consumer<T> target;
  private final AtomicBoolean done = new AtomicBoolean();

  Once(Consumer<T> target) {
    this.target = target;
  }

  @Override
  public void accept(T value) {
    if (!done.getAndSet(true)) {
      target.accept(value);
    }
  }
}
