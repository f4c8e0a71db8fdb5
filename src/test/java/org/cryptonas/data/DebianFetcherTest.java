package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebianFetcherTest {
  private static final Path IN_PACKAGE = Path.of("usr", "share", "datasets", "tiny");
  private static final Commands.Outcome FINE = new Commands.Outcome(0, "");

  @TempDir Path work;
  private final List<String> ran = new ArrayList<>();
  private final Deque<Commands.Outcome> outcomes = new ArrayDeque<>();
  private final List<String> said = new ArrayList<>();

  @Test
  void shouldUnpackTheDownloadedPackage() {
    outcomes.addAll(List.of(FINE, FINE));

    Path folder = fetcher("apt-get", "dpkg").fetch(work, said::add);

    assertThat(folder).isEqualTo(work.resolve("unpacked").resolve(IN_PACKAGE));
    assertThat(ran).hasSize(2);
    assertThat(ran.get(0)).startsWith("apt-get ").endsWith(" download dataset-tiny");
    assertThat(ran.get(1)).isEqualTo("dpkg -x %s unpacked", work.resolve("dataset-tiny_1_all.deb"));
  }

  @Test
  void shouldUpdateListsOfItsOwnWhenAptKnowsNoSuchPackage() {
    outcomes.add(new Commands.Outcome(100, "E: Unable to locate package dataset-tiny"));
    outcomes.addAll(List.of(FINE, FINE, FINE));

    fetcher("apt-get", "dpkg").fetch(work, said::add);

    assertThat(ran).hasSize(4);
    assertThat(ran.get(1)).contains("Dir::State::lists=" + work).endsWith(" update");
    assertThat(ran.get(2)).contains("Dir::State::lists=" + work).endsWith(" download dataset-tiny");
    assertThat(work.resolve("lists").resolve("partial")).isDirectory();
  }

  @Test
  void shouldGiveTheFirstErrorWhenDownloadFails() {
    outcomes.add(
        new Commands.Outcome(
            100, "Err:1 somewhere\nE: Failed to fetch it  Could not resolve host\nE: And more\n"));

    assertThatThrownBy(() -> fetcher("apt-get", "dpkg").fetch(work, said::add))
        .isInstanceOf(DatasetException.class)
        .hasMessage("E: Failed to fetch it  Could not resolve host");
    assertThat(ran).hasSize(1);
  }

  @Test
  void shouldGiveTheStatusWhenNothingWasPrinted() {
    outcomes.addAll(List.of(FINE, new Commands.Outcome(2, "")));

    assertThatThrownBy(() -> fetcher("apt-get", "dpkg").fetch(work, said::add))
        .hasMessage("exit status 2");
  }

  @Test
  void shouldRunNothingWhenAptIsMissing() {
    DebianFetcher fetcher = fetcher("dpkg");

    assertThat(fetcher.available()).isFalse();
    assertThatThrownBy(() -> fetcher.fetch(work, said::add))
        .isInstanceOf(DatasetException.class)
        .hasMessage("no apt-get and dpkg on this machine");
    assertThat(ran).isEmpty();
  }

  private DebianFetcher fetcher(String... programs) {
    return new DebianFetcher(new Scripted(Set.of(programs)), "dataset-tiny", IN_PACKAGE);
  }

  /** Answers with the outcomes in turn; a download that succeeds leaves a package. */
  private final class Scripted implements Commands {
    private final Set<String> programs;

    private Scripted(Set<String> programs) {
      this.programs = programs;
    }

    @Override
    public boolean has(String program) {
      return programs.contains(program);
    }

    @Override
    public Outcome run(Path folder, List<String> command) {
      ran.add(String.join(" ", command));
      Outcome outcome = outcomes.remove();
      if (outcome.succeeded() && command.contains("download")) {
        TinyIdx.writeRaw(folder.resolve("dataset-tiny_1_all.deb"), new byte[0]);
      }
      return outcome;
    }
  }
}
