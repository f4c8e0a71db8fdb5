package org.cryptonas.data;

/** Hears what is being done while a dataset is looked for, fetched and read. */
@FunctionalInterface
public interface DatasetProgress {
  /** Takes one line for people. */
  void say(String line);

  /** Hears nothing. */
  static DatasetProgress silent() {
    return line -> {};
  }
}
