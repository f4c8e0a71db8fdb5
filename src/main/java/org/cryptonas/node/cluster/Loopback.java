package org.cryptonas.node.cluster;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.cryptonas.node.CommandFailedException;

/** Keeps nodes on one machine: what they say to each other is neither encrypted nor signed. */
public final class Loopback {
  private Loopback() {}

  /**
   * Refuses a host that other machines can reach.
   *
   * @param option who named it
   * @throws CommandFailedException when it is not a loopback address
   */
  public static void require(String option, String host) {
    if (!isLoopback(option, host)) {
      throw new CommandFailedException(
          "%s %s given, expected an address of this machine alone such as 127.0.0.1: nodes talk in the clear"
              .formatted(option, host));
    }
  }

  private static boolean isLoopback(String option, String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new CommandFailedException("%s %s: no such host".formatted(option, host), e);
    }
  }
}
