package org.cryptonas.search.settings;

import java.util.List;

/**
 * Where this process listens; section {@code node}.
 *
 * @param host address of both ports
 * @param port cluster port
 * @param managementPort management port
 * @param contactPoints management ports of the coordinators that form one cluster, as HOST:PORT
 * @param weightsLimitMib most mebibytes of a weights file that another node hands over
 * @param control whether the management port takes orders: pause, resume, stop
 */
public record NodeSettings(
    String host,
    int port,
    int managementPort,
    List<String> contactPoints,
    int weightsLimitMib,
    boolean control) {
  /** A file is held in memory as one array. */
  private static final int MOST_MIB = 2047;

  private static final int BYTES_A_MIB = 1 << 20;

  public NodeSettings {
    contactPoints = contactPoints.stream().distinct().toList();
    contactPoints.forEach(NodeSettings::requireHostAndPort);
    Bounds.require(port >= 0 && port <= 65535, "port", port, "0 to 65535");
    Bounds.require(
        managementPort >= 0 && managementPort <= 65535,
        "management-port",
        managementPort,
        "0 to 65535");
    Bounds.require(
        weightsLimitMib >= 1 && weightsLimitMib <= MOST_MIB,
        "weights-limit-mib",
        weightsLimitMib,
        "1 to " + MOST_MIB);
  }

  /** Most bytes of a weights file that another node hands over. */
  public long weightsLimit() {
    return (long) weightsLimitMib * BYTES_A_MIB;
  }

  private static void requireHostAndPort(String given) {
    if (!HostAndPort.isNamedBy(given)) {
      throw new IllegalArgumentException(
          "contact-points '%s' given, expected HOST:PORT such as head:8558".formatted(given));
    }
  }
}
