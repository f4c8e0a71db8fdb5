package org.cryptonas.node.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.cryptonas.node.run.RecordedSearch;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TrainerProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listens to what happens in a search. */
class EventsRouteTest {
  private static final int IDLE_CLIENTS = 200;
  private static final int EVENTS = 5_000;

  @TempDir Path folder;
  private Endpoint endpoint;

  @BeforeEach
  void start() {
    endpoint = new Endpoint(folder, false).begin();
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void shouldTellEachEventOnceHoweverOftenAClientIsCutOff() throws Exception {
    Thread search = telling(EVENTS);
    Random dice = new Random(11);
    List<Long> heard = new ArrayList<>();
    while (heard.isEmpty() || heard.get(heard.size() - 1) < EVENTS) {
      Optional<Long> last = heard.isEmpty() ? Optional.empty() : last(heard);
      try (EventClient client = new EventClient(endpoint.port(), "", last)) {
        heard.addAll(client.numbersUpTo(Math.min(EVENTS, last.orElse(0L) + 1 + dice.nextInt(700))));
      }
    }
    search.join();

    assertThat(heard).containsExactlyElementsOf(numbers(1, EVENTS));
  }

  @Test
  void shouldBeginAfterTheEventThatIsNamed() throws Exception {
    List<SearchEvent> events = RecordedSearch.events();
    endpoint.tell(events);
    int latest = events.size();
    try (EventClient client = new EventClient(endpoint.port(), "?after=3", Optional.empty());
        EventClient again = new EventClient(endpoint.port(), "?after=3", Optional.of(5L));
        EventClient ofAnotherRun =
            new EventClient(endpoint.port(), "?after=999", Optional.empty())) {
      assertThat(client.numbersUpTo(latest)).containsExactlyElementsOf(numbers(4, latest));
      assertThat(again.numbersUpTo(latest)).containsExactlyElementsOf(numbers(6, latest));
      assertThat(ofAnotherRun.numbersUpTo(latest)).containsExactlyElementsOf(numbers(1, latest));
    }
  }

  @Test
  void shouldTellProgressAndTheEndOfASearchThatMayGoOnWithoutANumber() throws Exception {
    endpoint.tell(List.of(new TrainerProgress("a", "lesson 1", 1, 2, 3)));
    endpoint.tell(new SearchEvent.TrainersChanged(1));
    try (EventClient client = new EventClient(endpoint.port(), "", Optional.empty())) {
      assertThat(client.next())
          .contains(new EventClient.Heard(Optional.of(1L), "trainers-changed"));
      assertThat(client.next()).contains(new EventClient.Heard(Optional.empty(), "progress"));
      endpoint.tell(new SearchEvent.Finished(Ending.STOPPED, "it was stopped"));
      endpoint.end();

      assertThat(afterProgress(client))
          .contains(new EventClient.Heard(Optional.empty(), "finished"));
      assertThat(client.next()).as("the stream ends").isEmpty();
    }
  }

  @Test
  void shouldTellEverybodyHowTheSearchEndedBeforeTheNodeGoes() throws Exception {
    List<EventClient> clients = new ArrayList<>();
    for (int i = 0; i < IDLE_CLIENTS; i++) {
      clients.add(new EventClient(endpoint.port(), "", Optional.empty()));
    }
    for (EventClient client : clients) {
      assertThat(client.next()).map(EventClient.Heard::type).contains("progress");
    }

    endpoint.tell(new SearchEvent.Finished(Ending.STOPPED, "it was stopped"));
    endpoint.close();

    for (EventClient client : clients) {
      try (client) {
        assertThat(afterProgress(client))
            .contains(new EventClient.Heard(Optional.empty(), "finished"));
      }
    }
  }

  @Test
  void shouldNotBeHeldUpByClientsThatAreIdleOrStuck() throws Exception {
    List<EventClient> clients = new ArrayList<>();
    Duration alone = told(EVENTS);
    for (int i = 0; i <= IDLE_CLIENTS; i++) {
      clients.add(new EventClient(endpoint.port(), "", Optional.empty())); // none of them reads
    }
    try (EventClient reader = new EventClient(endpoint.port(), "", Optional.empty())) {
      Duration watched = told(EVENTS);

      assertThat(reader.numbersUpTo(2 * EVENTS)).hasSize(2 * EVENTS);
      System.out.printf("%d events: alone %s, watched %s%n", EVENTS, alone, watched);
      assertThat(watched).isLessThan(alone.multipliedBy(5).plusSeconds(3));
    } finally {
      for (EventClient client : clients) {
        client.close();
      }
    }
  }

  private static Optional<EventClient.Heard> afterProgress(EventClient client) throws IOException {
    Optional<EventClient.Heard> next = client.next();
    while (next.filter(heard -> heard.type().equals("progress")).isPresent()) {
      next = client.next();
    }
    return next;
  }

  private Duration told(int events) {
    long start = System.nanoTime();
    for (int i = 0; i < events; i++) {
      endpoint.tell(new SearchEvent.Scored(i, 0.5));
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private Thread telling(int events) {
    Thread search = new Thread(() -> told(events));
    search.start();
    return search;
  }

  private static Optional<Long> last(List<Long> numbers) {
    return Optional.of(numbers.get(numbers.size() - 1));
  }

  private static List<Long> numbers(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }
}
