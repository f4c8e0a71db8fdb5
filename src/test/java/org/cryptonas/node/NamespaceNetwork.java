package org.cryptonas.node;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;

/**
 * Network namespaces on one bridge, each with an address of its own; their links can be cut. Gone
 * when it is closed.
 */
final class NamespaceNetwork implements AutoCloseable {
  private final String prefix = "cn" + ProcessHandle.current().pid();
  private final String hub = prefix + "hub";
  private final int nodes;

  private NamespaceNetwork(int nodes) {
    this.nodes = nodes;
  }

  /** So many namespaces; where they are not permitted, the test is skipped. */
  static NamespaceNetwork of(int nodes) throws IOException {
    NamespaceNetwork network = new NamespaceNetwork(nodes);
    boolean permitted = network.hubMade();
    assumeTrue(permitted, "network namespaces are not permitted here: ip netns add failed");
    for (int node = 1; node <= nodes; node++) {
      network.connect(node);
    }
    return network;
  }

  private boolean hubMade() {
    return succeeds("ip netns add " + hub)
        && succeeds("ip -n " + hub + " link add bridge type bridge")
        && succeeds("ip -n " + hub + " link set bridge up");
  }

  private void connect(int node) throws IOException {
    String name = name(node);
    require("ip netns add " + name);
    require("ip -n " + name + " link set lo up");
    require("ip -n " + hub + " link add p" + node + " type veth peer name eth0 netns " + name);
    require("ip -n " + hub + " link set p" + node + " master bridge");
    require("ip -n " + name + " addr add " + address(node) + "/24 dev eth0");
    require("ip -n " + name + " link set eth0 up");
    heal(node);
  }

  private String name(int node) {
    return prefix + "n" + node;
  }

  /** Where a node is. */
  String address(int node) {
    return "10.113.7." + node;
  }

  /** A command that runs another one on a node. */
  List<String> on(int node) {
    return List.of("ip", "netns", "exec", name(node));
  }

  /** Nothing passes from and to a node. */
  void cut(int node) throws IOException {
    require("ip -n " + hub + " link set p" + node + " down");
  }

  /** Everything passes again. */
  void heal(int node) throws IOException {
    require("ip -n " + hub + " link set p" + node + " up");
  }

  private static void require(String command) throws IOException {
    if (!succeeds(command)) {
      throw new IOException("failed: " + command);
    }
  }

  private static boolean succeeds(String command) {
    try {
      Process process = new ProcessBuilder(command.split(" ", -1)).inheritIO().start();
      return process.onExit().join().exitValue() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }

  @Override
  public void close() {
    for (int node = 1; node <= nodes; node++) {
      succeeds("ip netns delete " + name(node));
    }
    succeeds("ip netns delete " + hub);
  }
}
