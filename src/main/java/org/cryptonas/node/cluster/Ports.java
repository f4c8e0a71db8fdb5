package org.cryptonas.node.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.cryptonas.node.CommandFailedException;

/**
 * The ports a node listens on.
 *
 * @param cluster other nodes connect here
 * @param management people and probes connect here
 */
public record Ports(int cluster, int management) {

  /**
   * A port somebody wants.
   *
   * @param option how it is called on the command line
   * @param number from 1; 0 is any
   * @param named whether somebody named it, rather than that it is the usual one
   */
  public record Wish(String option, int number, boolean named) {}

  /**
   * The ports wished for; a free one in place of a usual one that is taken.
   *
   * @throws CommandFailedException when the host is not this machine's or a named port is taken
   */
  public static Ports choose(String host, Wish cluster, Wish management) {
    if (cluster.number() != 0 && cluster.number() == management.number()) {
      throw new CommandFailedException(
          "%s and %s are both %d, expected two ports"
              .formatted(cluster.option(), management.option(), cluster.number()));
    }
    // Held until both are known, so that one free port is not found twice.
    try (ServerSocket first = open(host, cluster);
        ServerSocket second = open(host, management)) {
      return new Ports(first.getLocalPort(), second.getLocalPort());
    } catch (IOException e) {
      throw new CommandFailedException("ports on %s: %s".formatted(host, e.getMessage()), e);
    }
  }

  private static ServerSocket open(String host, Wish wish) throws IOException {
    ServerSocket any = open(host, 0);
    try {
      ServerSocket wished = open(host, wish.number());
      any.close();
      return wished;
    } catch (IOException e) {
      if (!wish.named()) {
        return any;
      }
      any.close();
      throw new CommandFailedException(
          "%s %d on %s is in use or not allowed (%s); name another, or 0 for any free one"
              .formatted(wish.option(), wish.number(), host, e.getMessage()),
          e);
    }
  }

  private static ServerSocket open(String host, int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
