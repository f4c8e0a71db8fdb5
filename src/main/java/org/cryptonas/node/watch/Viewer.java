package org.cryptonas.node.watch;

import java.io.IOException;

/** Who shows what a search tells. */
interface Viewer {
  /**
   * Something happened.
   *
   * @throws IOException when more was asked of the search, and nobody answers
   */
  void heard(ServerEvent event) throws IOException;

  /** Says something about the watch itself. */
  void say(String line);
}
