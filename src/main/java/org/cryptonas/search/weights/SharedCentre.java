package org.cryptonas.search.weights;

import java.io.IOException;

/** The arithmetic of the shared weights' centre, on stored weights. */
public interface SharedCentre {
  /**
   * Shared weights before any lesson.
   *
   * @return their content hash
   */
  String initial() throws IOException;

  /**
   * The centre after a lesson: it moves by one part in {@code sharers} of what the lesson changed.
   *
   * @param centre where it is
   * @param from where the lesson started
   * @param to where the lesson ended
   * @return content hash of {@code centre + (to - from) / sharers}
   */
  String moved(String centre, String from, String to, int sharers) throws IOException;
}
