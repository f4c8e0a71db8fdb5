package org.cryptonas.data;

import java.nio.file.Path;
import java.util.List;

/** Other programs of this machine. */
interface Commands {
  /** Whether a program of this name can be started. */
  boolean has(String program);

  /**
   * Runs a command to its end.
   *
   * @param folder where it runs
   * @throws DatasetException when it cannot be started, takes too long, or the thread is
   *     interrupted
   */
  Outcome run(Path folder, List<String> command);

  /**
   * How a command ended.
   *
   * @param status 0 when it succeeded
   * @param output all it printed
   */
  record Outcome(int status, String output) {
    boolean succeeded() {
      return status == 0;
    }
  }
}
