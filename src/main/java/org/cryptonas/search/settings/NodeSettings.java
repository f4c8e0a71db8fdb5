package org.cryptonas.search.settings;

/**
 * Where this process listens; section {@code node}.
 *
 * @param host address of both ports
 * @param port cluster port
 * @param managementPort management port
 */
public record NodeSettings(String host, int port, int managementPort) {
  public NodeSettings {
    Bounds.require(port >= 0 && port <= 65535, "port", port, "0 to 65535");
    Bounds.require(
        managementPort >= 0 && managementPort <= 65535,
        "management-port",
        managementPort,
        "0 to 65535");
  }
}
