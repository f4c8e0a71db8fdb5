package org.cryptonas.node.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.ConfigFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.cryptonas.node.CommandFailedException;
import org.junit.jupiter.api.Test;

final class LocalNodeTest {
  private static final String HOST = "127.0.0.1";

  @Test
  void shouldSayThatItDidNotStartWhenTheClusterPortWasTakenMeanwhile() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ports ports = new Ports(taken.getLocalPort(), 0);

      assertThatThrownBy(
              () -> LocalNode.start(Behaviors.empty(), ConfigFactory.load(), HOST, ports))
          .isInstanceOf(CommandFailedException.class)
          .hasMessageContaining("did not start on " + HOST)
          .message()
          .hasLineCount(1);
    }
  }
}
