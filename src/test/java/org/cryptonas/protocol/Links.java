package org.cryptonas.protocol;

import org.cryptonas.protocol.cost.Link;

/** The link that published runs are held against; a search's are in {@code reference.conf}. */
public final class Links {
  /** 3 Gbit/s and 0.3 ms. */
  public static final Link LAN = Link.of("lan", 3000, 3000, 0.3);

  private Links() {}
}
