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

  /** As the issue has it; a process that waits for its tasks and its disk ends well before. */
  private static final int SECONDS_TO_END = 5;

  @TempDir Path place;

  @Test
  void shouldLeaveWholeFilesAndSayWhereWhenTheProcessIsAskedToEnd() throws Exception {
    Path run = place.resolve("run");
    try (ForkedProgram search = search(run)) {
      search.line("1 trainer");
      search.signal("TERM");

      assertThat(search.end(SECONDS_TO_END)).isEqualTo(TERMINATED);
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
