package org.cryptonas.protocol;

import java.util.List;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.delphi.Delphi;

/** The protocols there are, by the names that configurations use. */
public final class Protocols {
  private static final List<Protocol> ALL = List.of(new Delphi());

  private Protocols() {}

  /** Every protocol, in the order in which reports show them. */
  public static List<Protocol> all() {
    return ALL;
  }

  /**
   * The protocol of a name.
   *
   * @throws IllegalArgumentException when there is none of that name; the message lists those there
   *     are
   */
  public static Protocol named(String name) {
    return Named.find("protocol", ALL, Protocol::name, name);
  }
}
