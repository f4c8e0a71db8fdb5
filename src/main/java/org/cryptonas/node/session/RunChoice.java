package org.cryptonas.node.session;

import java.nio.file.Path;
import java.util.Optional;
import org.cryptonas.node.run.Provenance;
import org.cryptonas.node.run.RunFolder;

/** Which run a search is. */
public sealed interface RunChoice {
  /**
   * A new one.
   *
   * @param folder where it goes; empty for a new folder under {@code runs/}
   */
  record Begin(Optional<Path> folder) implements RunChoice {}

  /**
   * One that began earlier.
   *
   * @param folder where it is
   * @param provenance what made it
   * @param senior management endpoint of the coordinator that runs it, to go on only when that one
   *     is gone; empty to go on at once
   */
  record Resume(RunFolder folder, Provenance provenance, Optional<SeedNode> senior)
      implements RunChoice {}
}
