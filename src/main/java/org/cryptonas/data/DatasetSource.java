package org.cryptonas.data;

/** A dataset by name: where it is and what is in it. */
interface DatasetSource {
  /** The name a user gives. */
  String name();

  /**
   * Reads the whole of it, fetching first what is not on this machine.
   *
   * @throws DatasetException when it cannot be had whole
   */
  SourceImages read(DatasetSettings settings, DatasetProgress progress);

  /** Where {@link #read} would take it from, found without reading or fetching. */
  Whereabouts whereabouts(DatasetSettings settings);
}
