package org.cryptonas.node.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.cryptonas.node.CommandFailedException;
import org.junit.jupiter.api.Test;

final class PortsTest {
  private static final String HOST = "127.0.0.1";

  @Test
  void shouldTakeAFreePortWhenTheUsualOneIsTaken() throws Exception {
    try (ServerSocket taken = listening()) {
      Ports ports =
          Ports.choose(
              HOST,
              new Ports.Wish("--port", taken.getLocalPort(), false),
              new Ports.Wish("--management-port", 0, false));

      assertThat(ports.cluster()).isPositive().isNotEqualTo(taken.getLocalPort());
      assertThat(ports.management()).isPositive().isNotEqualTo(ports.cluster());
    }
  }

  @Test
  void shouldRefuseAPortThatWasNamedWhenItIsTaken() throws Exception {
    try (ServerSocket taken = listening()) {
      int port = taken.getLocalPort();

      assertThatThrownBy(
              () ->
                  Ports.choose(
                      HOST,
                      new Ports.Wish("--port", port, true),
                      new Ports.Wish("--management-port", 0, false)))
          .isInstanceOf(CommandFailedException.class)
          .hasMessageContaining("--port " + port)
          .message()
          .hasLineCount(1);
    }
  }

  @Test
  void shouldTakeThePortThatWasNamedWhenItIsFree() throws Exception {
    int free;
    try (ServerSocket socket = listening()) {
      free = socket.getLocalPort();
    }
    Ports ports =
        Ports.choose(
            HOST,
            new Ports.Wish("--port", free, true),
            new Ports.Wish("--management-port", 0, true));

    assertThat(ports.cluster()).isEqualTo(free);
  }

  @Test
  void shouldRefuseOnePortForBoth() {
    assertThatThrownBy(
            () ->
                Ports.choose(
                    HOST,
                    new Ports.Wish("--port", 4711, true),
                    new Ports.Wish("--management-port", 4711, true)))
        .hasMessageContaining("4711");
  }

  @Test
  void shouldSayThatTheHostIsNotThisMachinesWhenItIsNot() {
    assertThatThrownBy(
            () ->
                Ports.choose(
                    "192.0.2.1",
                    new Ports.Wish("--port", 0, false),
                    new Ports.Wish("--management-port", 0, false)))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("192.0.2.1");
  }

  private static ServerSocket listening() throws Exception {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
