package org.cryptonas.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A run that is resumed while it runs, and one that is stopped and resumed again. */
final class ResumedTwiceTest {
  private static final int TERMINATED = 128 + 15;

  @TempDir Path place;
  @RegisterExtension final ForkedPrograms programs = new ForkedPrograms();

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldBeRunByOneProcessAtATimeStopWheneverItIsAskedAndGoOnWithItsOwnImages()
      throws Exception {
    String run = place.resolve("run").toString();
    ForkedProgram first =
        start(
            "search",
            "--out=" + run,
            "--dataset=shapes",
            "--policy=random",
            "--port=0",
            "--management-port=0",
            "--set=dataset.generated-images=600",
            "--set=lessons.count=10000");
    first.line("1 trainer");

    ForkedProgram other = start("resume", run, "--port=0", "--management-port=0");
    assertThat(other.end()).isOne();
    assertThat(other.said()).anyMatch(line -> line.contains("is being run by another process"));

    first.signal("TERM");
    assertThat(first.end()).isEqualTo(TERMINATED);
    ForkedProgram again = start("resume", run, "--port=0", "--management-port=0");
    again.line("to help from another process");
    again.signal("TERM");
    assertThat(again.end()).isEqualTo(TERMINATED);
    assertThat(again.said()).anyMatch(line -> line.contains("to go on with it: "));
    assertOtherImagesAreRefused(run);
  }

  /** The run is made to have begun with images that nobody has. */
  private void assertOtherImagesAreRefused(String run) throws Exception {
    Path description = Path.of(run, "run.json");
    String begun = Files.readString(description);
    Files.writeString(
        description, begun.replaceFirst("(\"checksum\" ?: \")[0-9a-f]{64}\"", "$1abcd\""));
    assertThat(Files.readString(description)).isNotEqualTo(begun);

    ForkedProgram other = start("resume", run, "--port=0", "--management-port=0");
    assertThat(other.end()).isOne();
    assertThat(other.said())
        .anyMatch(line -> line.matches(".*checksum [0-9a-f]{64}, expected abcd as when.*"));
  }

  private ForkedProgram start(String... arguments) throws Exception {
    return programs.with(ForkedProgram.start(place, line -> {}, arguments));
  }
}
