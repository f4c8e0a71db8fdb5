package org.cryptonas.node.journal;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.cryptonas.search.settings.JournalSettings;

/**
 * Who runs a run: of the processes that reach its journal, one at a time. It settles who goes on
 * when a process dies; that no two ever write is settled by the key of the events alone.
 */
public interface Charge extends AutoCloseable {
  /**
   * The charge of a run, not taken yet.
   *
   * @param folder of the run
   * @param run what it is known by in its journal
   */
  static Charge of(JournalSettings settings, Path folder, String run) {
    return settings.kind() == JournalSettings.Kind.POSTGRESQL
        ? PostgresCharge.begin(JournalDatabase.of(settings, folder), run)
        : new UndisputedCharge();
  }

  /** Done once this process has it. */
  CompletableFuture<Boolean> taken();

  /** Whether this process has it now; asks, and may wait for the answer. */
  boolean held();

  /** Leaves it to whoever waits for it. */
  @Override
  void close();
}
