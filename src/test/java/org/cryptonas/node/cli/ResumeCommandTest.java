package org.cryptonas.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cryptonas.format.Documents;
import org.cryptonas.node.run.FrontierDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResumeCommandTest {
  private static final String TINY =
      """
      cryptonas {
        dataset { name = shapes, generated-images = 300 }
        policy.name = random
        space.depth = 3
        budgets = [1500]
        lessons { count = 1, practice = 1, scored = 2, score-images = 20, core-relus = 1500 }
        exam { patterns = 2, images = 20 }
        ladder { finalists = 1, epochs = [0.3] }
        node { port = 0, management-port = 0 }
      }
      """;

  @TempDir Path place;

  @Test
  void shouldSayWhatIsMissingWhenTheFolderIsNoRun() {
    Typed typed = Typed.line("resume", place.resolve("nowhere").toString());

    assertThat(typed.code()).isNotZero();
    assertThat(typed.err()).contains("nowhere holds no run.json, expected the folder of a run");
  }

  @Test
  void shouldPrintTheFrontierOfARunThatIsOverAndRefuseWhatWouldMakeItAnother() throws Exception {
    Path run = place.resolve("run");
    Path tiny = Files.writeString(place.resolve("tiny.conf"), TINY);
    Typed first = Typed.line("search", "--config=" + tiny, "--out=" + run, "--json");
    assertThat(first.code()).isZero();

    Typed again = Typed.line("resume", run.toString(), "--json");
    assertThat(again.code()).isZero();
    assertThat(Documents.read(again.out(), FrontierDocument.class).points())
        .isEqualTo(Documents.read(first.out(), FrontierDocument.class).points());

    Typed other = Typed.line("resume", run.toString(), "--set=lessons.count=9");
    assertThat(other.code()).as("the command line is misused").isEqualTo(2);
    assertThat(other.err().lines()).hasSize(1);
    assertThat(other.err()).contains("lessons.count given, expected an option under node");

    Files.writeString(run.resolve("journal.mv.db"), "no database");
    Typed damaged = Typed.line("resume", run.toString());
    assertThat(damaged.code()).isNotZero();
    assertThat(damaged.err().lines().filter(line -> line.contains("error:"))).hasSize(1);
    assertThat(damaged.err()).contains("journal");
  }
}
