package org.cryptonas.data;

import java.nio.file.Path;

/** Brings the files of a dataset onto this machine. */
interface Fetcher {
  /** For messages. */
  String name();

  /** Whether what it needs is on this machine, as far as that shows without trying. */
  boolean available();

  /**
   * Fetches the files.
   *
   * @param work an empty folder for whatever it makes
   * @return the folder, within {@code work}, that holds the files
   * @throws DatasetException when it cannot; the message says why
   */
  Path fetch(Path work, DatasetProgress progress);
}
