package org.cryptonas.node.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Whether a port is free.
 *
 * @param name whose port it is
 * @param host address to listen on
 * @param port 0 is any
 * @param option what names another one
 */
record PortCheck(String name, String host, int port, String option) implements Examination {
  @Override
  public Check examine() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return Check.ok(name, "%s:%d is free".formatted(host, port));
    } catch (IOException e) {
      return Check.warning(
          name,
          "%s:%d cannot be had (%s)".formatted(host, port, e.getMessage()),
          "a search takes a free port instead, unless %s names one".formatted(option));
    }
  }
}
