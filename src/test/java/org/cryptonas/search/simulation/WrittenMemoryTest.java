package org.cryptonas.search.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.Behaviors;
import akka.serialization.Serialization;
import akka.serialization.SerializationExtension;
import akka.serialization.Serializers;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cryptonas.node.journal.JournalHost;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.state.Budgets;
import org.cryptonas.search.state.SearchMemory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A memory that was written, as a snapshot is, goes on as the one it was written from. */
class WrittenMemoryTest {
  private static final int SEARCHES = 100;
  private static final int PIECES = 4;

  private static ActorSystem<Void> system;

  @BeforeAll
  static void start() {
    system =
        ActorSystem.create(Behaviors.empty(), "memory", JournalHost.config(ConfigFactory.empty()));
  }

  @AfterAll
  static void stop() {
    system.terminate();
    system.getWhenTerminated().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Test
  void shouldGoOnAsItWouldHaveWhenItWasWrittenAndRead() {
    for (long seed = 1; seed <= SEARCHES; seed++) {
      List<SearchEvent> events = eventsOf(seed);
      SearchMemory memory = initial(seed);
      SearchMemory written = memory;
      for (int piece = 1; piece <= PIECES; piece++) {
        for (SearchEvent event : piece(events, piece)) {
          memory = memory.updated(event);
          written = written.updated(event);
        }
        written = writtenAndRead(written);
        assertThat(written).as("search %d", seed).isEqualTo(memory);
      }
    }
  }

  private static List<SearchEvent> eventsOf(long seed) {
    SearchSimulation simulation =
        new SearchSimulation(seed, () -> Sabotage.NONE, Trace.hashed(), new Tally());
    simulation.run();
    return simulation.kept();
  }

  private static SearchMemory initial(long seed) {
    Scenario scenario = Scenario.drawn(seed, new Dice(seed));
    return SearchMemory.initial(
        Budgets.of(scenario.budgets()), scenario.terms().ladder(), scenario.convergence());
  }

  private static List<SearchEvent> piece(List<SearchEvent> events, int piece) {
    int size = events.size();
    return events.subList(size * (piece - 1) / PIECES, size * piece / PIECES);
  }

  private static SearchMemory writtenAndRead(SearchMemory memory) {
    Serialization serialization = SerializationExtension.get(system);
    byte[] bytes = serialization.serialize(memory).get();
    int serializer = serialization.findSerializerFor(memory).identifier();
    String manifest = Serializers.manifestFor(serialization.findSerializerFor(memory), memory);
    return (SearchMemory) serialization.deserialize(bytes, serializer, manifest).get();
  }
}
