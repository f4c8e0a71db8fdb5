package org.cryptonas.data;

import java.util.Optional;

/** Somewhere the files of a published dataset may come from. */
interface Place {
  /** For messages. */
  String name();

  /** Reads the dataset from here, verified; a {@link DatasetException} says why that cannot be. */
  IdxFolder obtain(DatasetProgress progress);

  /** What {@link #obtain} would likely do, found without fetching or reading; empty: not here. */
  Optional<Whereabouts> outlook();
}
