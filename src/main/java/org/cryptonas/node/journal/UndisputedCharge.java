package org.cryptonas.node.journal;

import java.util.concurrent.CompletableFuture;

/** Of a journal that one process alone can open. */
final class UndisputedCharge implements Charge {
  @Override
  public CompletableFuture<Boolean> taken() {
    return CompletableFuture.completedFuture(true);
  }

  @Override
  public boolean held() {
    return true;
  }

  @Override
  public void close() {
    // whoever closes the journal lets others open it
  }
}
