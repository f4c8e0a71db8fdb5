package org.cryptonas.node.session;

import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.node.run.RunFolder;

/**
 * What came of a search.
 *
 * @param folder where it is written
 * @param document the frontier with its search
 */
public record Outcome(RunFolder folder, FrontierDocument document) {
  /** Exit status that shells report for a process that Ctrl-C ended. */
  public static final int INTERRUPTED = 130;
}
