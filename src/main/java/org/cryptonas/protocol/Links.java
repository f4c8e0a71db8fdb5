package org.cryptonas.protocol;

import java.util.List;
import org.cryptonas.protocol.cost.Link;

/** The links that recalled end-to-end times of the literature were taken over. */
public final class Links {
  /** 3 Gbit/s and 0.3 ms. */
  public static final Link LAN = Link.of("lan", 3000, 3000, 0.3);

  /** 400 Mbit/s and 40 ms. */
  public static final Link WAN = Link.of("wan", 400, 400, 40);

  private static final List<Link> ALL = List.of(LAN, WAN);

  private Links() {}

  /**
   * The link of a name.
   *
   * @throws IllegalArgumentException when there is none of that name; the message lists those there
   *     are
   */
  public static Link named(String name) {
    return Named.find("link", ALL, Link::name, name);
  }
}
