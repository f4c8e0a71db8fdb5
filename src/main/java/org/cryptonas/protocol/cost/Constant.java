package org.cryptonas.protocol.cost;

import java.util.Locale;

/** A number that a protocol's bytes and counts are worked out from; an enum of each protocol's. */
public interface Constant {
  /** The constant's name in Java. */
  String name();

  /** Its value where no other is given, with where that comes from. */
  Quantity published();

  /** Its name in reports and configurations. */
  default String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
