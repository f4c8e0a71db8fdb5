package org.cryptonas.protocol;

import java.util.List;
import org.cryptonas.protocol.cheetah.Cheetah;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.cryptflow2.CrypTFlow2;
import org.cryptonas.protocol.delphi.Delphi;
import org.cryptonas.protocol.gazelle.Gazelle;
import org.cryptonas.protocol.minionn.Minionn;

/** The protocols there are, by the names that configurations use. */
public final class Protocols {
  private static final List<Protocol> ALL =
      List.of(new Minionn(), new Gazelle(), new Delphi(), new CrypTFlow2(), new Cheetah());

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
