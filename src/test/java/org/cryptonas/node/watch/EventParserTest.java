package org.cryptonas.node.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class EventParserTest {
  private static List<ServerEvent> read(String... lines) {
    EventParser parser = new EventParser();
    return List.of(lines).stream().map(parser::line).flatMap(Optional::stream).toList();
  }

  @Test
  void shouldReadNumberNameAndData() {
    assertThat(read("id: 7", "event: paused", "data: {}", ""))
        .containsExactly(new ServerEvent(OptionalLong.of(7), "paused", "{}"));
  }

  @Test
  void shouldJoinDataOfSeveralLines() {
    assertThat(read("data: a", "data: b", ""))
        .containsExactly(new ServerEvent(OptionalLong.empty(), "message", "a\nb"));
  }

  @Test
  void shouldTakeCommentsAndRetriesForNoEvents() {
    assertThat(read(": still here", "", "retry: 1000", "", "")).isEmpty();
  }

  @Test
  void shouldGiveNoEventThatWasNotOver() {
    assertThat(read("id: 1", "data: x")).isEmpty();
  }

  @Test
  void shouldNotLendANumberToTheNextEvent() {
    assertThat(read("id: 1", "data: x", "", "data: y", ""))
        .extracting(ServerEvent::number)
        .containsExactly(OptionalLong.of(1), OptionalLong.empty());
  }
}
