package org.cryptonas.node.session;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.Map;
import org.cryptonas.search.settings.TrainerSettings;

/** How a process shares its threads out among its trainers. */
final class TrainerThreads {
  private static final String POOL =
      "cryptonas-training-dispatcher.thread-pool-executor.fixed-pool-size";

  private TrainerThreads() {}

  /** Threads that one trainer computes with: as configured, or a fair share of the processors. */
  static int each(TrainerSettings settings, int trainers) {
    int share = Runtime.getRuntime().availableProcessors() / Math.max(1, trainers);
    return settings.threads() > 0 ? settings.threads() : Math.max(1, share);
  }

  /** A thread a trainer: each new thread that computes brings a new set of native threads. */
  static Config pool(int trainers) {
    return ConfigFactory.parseMap(Map.of(POOL, Math.max(1, trainers)));
  }
}
