package org.cryptonas.node.session;

import org.cryptonas.search.event.Ending;

/**
 * Tells nodes that joined how the search ended: that the coordinator leaves does not say whether
 * the search may be resumed.
 *
 * @param ending how
 */
record SearchEnd(Ending ending) implements Notice {
  /** Whether nobody will go on with the search. */
  boolean last() {
    return ending.isFinal();
  }
}
