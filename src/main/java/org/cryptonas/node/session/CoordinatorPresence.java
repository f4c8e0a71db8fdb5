package org.cryptonas.node.session;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether the coordinator is out of reach while it may come back. Work that is called off then was
 * not called off by it.
 */
final class CoordinatorPresence {
  private final boolean mayComeBack;
  private final AtomicBoolean away = new AtomicBoolean();

  /**
   * @param mayComeBack whether this node waits for one that is gone; if not, none is ever away
   */
  CoordinatorPresence(boolean mayComeBack) {
    this.mayComeBack = mayComeBack;
  }

  /** Whether this node waits for a coordinator that is gone. */
  boolean mayComeBack() {
    return mayComeBack;
  }

  boolean away() {
    return away.get();
  }

  void away(boolean now) {
    away.set(now && mayComeBack);
  }
}
