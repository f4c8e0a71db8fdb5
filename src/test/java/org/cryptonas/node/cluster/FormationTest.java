package org.cryptonas.node.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import akka.cluster.ClusterEvent.MemberUp;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Subscribe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.security.Protection;
import org.cryptonas.node.security.TestKeys;
import org.cryptonas.search.weights.HttpAccess;
import org.cryptonas.search.weights.HttpSender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Coordinators that start together, each knowing the management ports of all. */
final class FormationTest {
  private static final String HOST = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<LocalNode<Object>> nodes = new ArrayList<>();

  @AfterEach
  void end() {
    nodes.forEach(LocalNode::close);
  }

  @Test
  void shouldFormOneClusterOfAllContactPoints() {
    assertOneCluster(List.of(ports(), ports(), ports()), List.of());
  }

  @Test
  void shouldFormOneClusterOverTlsAndTellStrangersNothing() throws Exception {
    TestKeys keys = TestKeys.get();
    List<Ports> ports = List.of(ports(), ports());

    assertOneCluster(ports, TestKeys.assignments(keys.node()));

    HttpAccess own = Protection.of(TestKeys.settings(keys.other())).http();
    HttpAccess uncertified =
        new HttpAccess(
            Optional.of(TestKeys.context(Optional.empty(), keys.node())), Optional.empty());
    HttpAccess certified = new HttpAccess(own.tls(), Optional.empty());
    assertThat(status("bootstrap/seed-nodes", ports.get(0), uncertified)).isEqualTo(401);
    assertThat(status("bootstrap/seed-nodes", ports.get(0), certified)).isEqualTo(200);
    assertThat(status("cluster/members", ports.get(0), certified)).isEqualTo(401);
  }

  private void assertOneCluster(List<Ports> ports, List<Assignment> security) {
    List<CompletableFuture<Set<String>>> seen =
        ports.stream().map(own -> start(own, ports, security)).toList();

    assertThat(seen)
        .allSatisfy(
            members ->
                assertThat(members)
                    .succeedsWithin(PATIENCE)
                    .isEqualTo(
                        new TreeSet<>(
                            ports.stream().map(own -> LocalNode.address(HOST, own)).toList())));
  }

  private CompletableFuture<Set<String>> start(
      Ports own, List<Ports> all, List<Assignment> security) {
    Assignment contacts =
        Assignment.of(
            "node.contact-points", all.stream().map(p -> HOST + ":" + p.management()).toList());
    Configuration configuration =
        Configuration.of(
            Optional.empty(), Stream.concat(Stream.of(contacts), security.stream()).toList());
    CompletableFuture<Set<String>> seen = new CompletableFuture<>();
    nodes.add(LocalNode.start(watch(all.size(), seen), configuration.resolved(), HOST, own));
    return seen;
  }

  /** Tells who is up once as many are. */
  private static Behavior<Object> watch(int expected, CompletableFuture<Set<String>> seen) {
    Set<String> up = new TreeSet<>();
    return Behaviors.setup(
        context -> {
          Cluster.get(context.getSystem())
              .subscriptions()
              .tell(Subscribe.create(context.getSelf().narrow(), MemberUp.class));
          return Behaviors.receive(Object.class)
              .onMessage(
                  MemberUp.class,
                  event -> {
                    up.add(event.member().address().toString());
                    if (up.size() == expected) {
                      seen.complete(up);
                    }
                    return Behaviors.same();
                  })
              .build();
        });
  }

  private static int status(String place, Ports ports, HttpAccess access) throws IOException {
    URI address = URI.create("https://%s:%d/%s".formatted(HOST, ports.management(), place));
    return HttpSender.within(PATIENCE, access)
        .send(HttpRequest.newBuilder(address).build())
        .statusCode();
  }

  private static Ports ports() {
    return Ports.choose(
        HOST, new Ports.Wish("--port", 0, false), new Ports.Wish("--management-port", 0, false));
  }
}
