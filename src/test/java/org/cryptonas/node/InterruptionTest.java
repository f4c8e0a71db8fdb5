package org.cryptonas.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.cryptonas.format.Documents;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.search.event.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends a process that searches, as Ctrl-C does, while its native code computes. */
final class InterruptionTest {
  private static final int TERMINATED = 128 + 15;

  /** Where a task or the disk does not end in time: the process may not say why it ends then. */
  private static final int INTERRUPTED = 128 + 2;

  /** It takes less than five where the machine has time for it. */
  private static final int SECONDS_TO_END = 20;

  @TempDir Path place;

  @Test
  void shouldLeaveWholeFilesAndSayWhereWhenTheProcessIsAskedToEnd() throws Exception {
    Path run = place.resolve("run");
    try (ForkedProgram search = search(run)) {
      search.line("1 trainer");
      search.signal("TERM");

      assertThat(search.end(SECONDS_TO_END)).isIn(TERMINATED, INTERRUPTED);
      assertThat(search.said()).anyMatch(line -> line.endsWith("the run is in " + run));
    }
    FrontierDocument left = Documents.read(run.resolve("frontier.json"), FrontierDocument.class);
    assertThat(left.search().ending()).isEqualTo(Optional.of(Ending.STOPPED));
    try (Stream<Path> files = Files.walk(run)) {
      assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }

  private ForkedProgram search(Path run) throws IOException {
    return ForkedProgram.start(
        place,
        line -> {},
        "search",
        "--out=" + run,
        "--dataset=shapes",
        "--policy=random",
        "--port=0",
        "--management-port=0",
        "--set=dataset.generated-images=600",
        "--set=lessons.count=10000");
  }
}
