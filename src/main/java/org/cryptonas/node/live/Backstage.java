package org.cryptonas.node.live;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.cryptonas.arch.Architecture;

/** A thread for what the search need not wait for: waking those who look, and costing for them. */
final class Backstage implements AutoCloseable {
  /** People see no more changes a second, and each costs every client a packet. */
  private static final long MILLIS_BETWEEN_WAKINGS = 200;

  private static final int PRICED_AT_ONCE = 64;

  private final ThreadPoolExecutor thread;
  private final Executor inAMoment;
  private final AtomicBoolean waking = new AtomicBoolean();
  private final Map<String, Architecture> unpriced = new LinkedHashMap<>();

  Backstage() {
    thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Backstage::daemon,
            new ThreadPoolExecutor.DiscardPolicy());
    inAMoment =
        CompletableFuture.delayedExecutor(MILLIS_BETWEEN_WAKINGS, TimeUnit.MILLISECONDS, thread);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "live");
    thread.setDaemon(true);
    return thread;
  }

  /** Runs {@code wake} in a moment; once for all who ask before it does. */
  void soon(Runnable wake) {
    if (waking.compareAndSet(false, true)) {
      inAMoment.execute(
          () -> {
            waking.set(false);
            wake.run();
          });
    }
  }

  /** Works out what an architecture costs, some of them together. */
  synchronized void price(
      Architecture architecture,
      Pricing pricing,
      Consumer<Map<String, Map<String, ProtocolCost>>> sink) {
    boolean idle = unpriced.isEmpty();
    unpriced.put(architecture.id(), architecture);
    if (idle) {
      thread.execute(() -> priceSome(pricing, sink));
    }
  }

  private void priceSome(Pricing pricing, Consumer<Map<String, Map<String, ProtocolCost>>> sink) {
    Map<String, Map<String, ProtocolCost>> costs = new HashMap<>();
    Map<String, Architecture> some = some();
    some.forEach((id, architecture) -> costs.put(id, pricing.costs(architecture)));
    sink.accept(costs);
    if (isMoreAfter(some)) {
      thread.execute(() -> priceSome(pricing, sink));
    }
  }

  private synchronized Map<String, Architecture> some() {
    Map<String, Architecture> some = new LinkedHashMap<>();
    unpriced.entrySet().stream()
        .limit(PRICED_AT_ONCE)
        .forEach(one -> some.put(one.getKey(), one.getValue()));
    return some;
  }

  private synchronized boolean isMoreAfter(Map<String, Architecture> priced) {
    unpriced.keySet().removeAll(priced.keySet());
    return !unpriced.isEmpty();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
