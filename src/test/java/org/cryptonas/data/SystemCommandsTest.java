package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SystemCommandsTest {
  @TempDir Path folder;

  @Test
  void shouldFindProgramsOfTheSearchPathOnly() {
    SystemCommands commands = commands(Duration.ofMinutes(1));

    assertThat(commands.has("sh")).isTrue();
    assertThat(commands.has("no-such-program")).isFalse();
    assertThat(new SystemCommands("", Duration.ofMinutes(1)).has("sh")).isFalse();
  }

  @Test
  void shouldGiveStatusAndAllOutputInTheCLocale() {
    Commands.Outcome outcome =
        commands(Duration.ofMinutes(1))
            .run(folder, List.of("sh", "-c", "echo $LC_ALL; echo wrong >&2; exit 3"));

    assertThat(outcome).isEqualTo(new Commands.Outcome(3, "C\nwrong\n"));
    assertThat(outcome.succeeded()).isFalse();
  }

  @Test
  void shouldGiveCommandsNothingToRead() {
    assertThat(commands(Duration.ofMinutes(1)).run(folder, List.of("cat")).succeeded()).isTrue();
  }

  @Test
  void shouldEndACommandThatTakesTooLong() {
    assertThatThrownBy(
            () -> commands(Duration.ofMillis(50)).run(folder, List.of("sh", "-c", "exec sleep 60")))
        .isInstanceOf(DatasetException.class)
        .hasMessage("sh took more than 0 s");
  }

  @Test
  void shouldStopWhenInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(
            () -> commands(Duration.ofMinutes(1)).run(folder, List.of("sh", "-c", "sleep 60")))
        .isInstanceOf(DatasetException.class)
        .hasMessage("sh was interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void shouldSayWhenACommandCannotBeStarted() {
    assertThatThrownBy(
            () -> commands(Duration.ofMinutes(1)).run(folder, List.of("no-such-program")))
        .isInstanceOf(DatasetException.class)
        .message()
        .hasLineCount(1)
        .startsWith("no-such-program cannot be run");
  }

  private static SystemCommands commands(Duration limit) {
    return new SystemCommands(System.getenv("PATH"), limit);
  }
}
