package org.cryptonas.node.journal;

import static org.assertj.core.api.Assertions.assertThat;

import akka.stream.javadsl.Sink;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.journal.JournalReader;
import org.cryptonas.search.settings.JournalSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was told to be kept is there after the process was killed, whole and in order. */
class KilledWriterTest {
  private static final String RUN = "killed";
  private static final int KILLS = 2;
  private static final int MOST_WRITES = 60;

  @TempDir Path folder;

  @Test
  void shouldHaveWhatWasKeptWhenTheProcessIsKilledWithAFile() throws Exception {
    shouldHaveWhatWasKept(JournalHost.h2(50));
  }

  @Test
  void shouldHaveWhatWasKeptWhenTheProcessIsKilledWithAServer() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      shouldHaveWhatWasKept(server.settings("journal", 50));
    }
  }

  private void shouldHaveWhatWasKept(JournalSettings settings) throws Exception {
    Random moments = new Random(1);
    for (int kill = 0; kill < KILLS; kill++) {
      long told = killed(settings, 1 + moments.nextInt(MOST_WRITES));

      List<SearchEvent> there = read(settings);

      assertThat(there).hasSizeGreaterThanOrEqualTo((int) told);
      assertThat(there.size() % KeepingProgram.TOGETHER).as("all of a group or none").isZero();
      assertThat(there).isEqualTo(KeepingProgram.numbered(1, there.size()));
    }
  }

  /** Lets a program keep events, kills it after so many writes, and gives what it told last. */
  private long killed(JournalSettings settings, int writes) throws IOException {
    Process program = program(settings);
    try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
      long told = 0;
      for (int write = 1; ; write++) {
        String line = lines.readLine();
        if (line == null) {
          assertThat(write).as("it wrote until it was killed").isGreaterThan(writes);
          return told;
        }
        told = Long.parseLong(line);
        if (write == writes) {
          program.toHandle().destroyForcibly(); // leaves what it said to be read
        }
      }
    } finally {
      program.destroyForcibly();
    }
  }

  private Process program(JournalSettings settings) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            KeepingProgram.class.getName(),
            settings.kind().name(),
            settings.url(),
            settings.user(),
            settings.password(),
            folder.toString(),
            RUN)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private List<SearchEvent> read(JournalSettings settings) throws Exception {
    try (JournalHost journal = JournalHost.open(settings, folder, "reader")) {
      return new JournalReader(journal.system())
          .events(RUN)
          .runWith(Sink.seq(), journal.system())
          .toCompletableFuture()
          .get(30, TimeUnit.SECONDS);
    }
  }
}
