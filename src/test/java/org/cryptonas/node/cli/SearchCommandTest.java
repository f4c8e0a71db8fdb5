package org.cryptonas.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cryptonas.format.Documents;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.search.event.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SearchCommandTest {
  /** A search of seconds: three layers, two small budgets, hardly any training. */
  private static final String TINY =
      """
      cryptonas {
        dataset { name = shapes, generated-images = 300 }
        policy.name = random
        space.depth = 3
        budgets = [1500, 3000]
        lessons { count = 1, practice = 1, scored = 2, score-images = 20, core-relus = 1500 }
        exam { patterns = 2, images = 20 }
        ladder { finalists = 1, epochs = [0.3] }
        node { port = 0, management-port = 0 }
      }
      """;

  @TempDir Path place;
  @TempDir Path configuration;

  @Test
  void shouldLeaveAWholeRunAndPrintNothingButItsFrontierWhenAskedForJson() throws Exception {
    Path run = place.resolve("run");

    Typed typed = search("--out", run.toString(), "--seed", "3", "--json");

    assertThat(typed.err()).doesNotContain("error:");
    assertThat(typed.code()).isZero();
    FrontierDocument printed = Documents.read(typed.out(), FrontierDocument.class);
    assertThat(printed.search().ending()).isEqualTo(Optional.of(Ending.EXHAUSTED));
    assertThat(printed.search().seed()).isEqualTo(3);
    assertThat(printed.search().dataset()).contains("generated");
    assertThat(printed.points())
        .isNotEmpty()
        .allSatisfy(point -> assertThat(point.relus()).isLessThanOrEqualTo(point.budget()))
        .allSatisfy(point -> assertThat(point.testAccuracy()).isPresent());
    FrontierDocument written = Documents.read(run.resolve("frontier.json"), FrontierDocument.class);
    assertThat(written.points()).isEqualTo(printed.points());
    for (String file :
        List.of(
            "frontier.csv",
            "frontier.svg",
            "candidates.csv",
            "configuration.conf",
            "run.json",
            "run.log")) {
      assertThat(run.resolve(file)).isNotEmptyFile();
    }
    printed
        .points()
        .forEach(
            point ->
                assertThat(run.resolve("points").resolve(point.id()))
                    .isDirectoryContaining("glob:**/architecture.json")
                    .isDirectoryContaining("glob:**/weights.safetensors"));
    shouldPrintTheSameFrontierAgain(run, printed);
  }

  private static void shouldPrintTheSameFrontierAgain(Path run, FrontierDocument printed) {
    Typed again = Typed.line("frontier", run.toString(), "--json");
    assertThat(Documents.read(again.out(), FrontierDocument.class).points())
        .isEqualTo(printed.points());
    Typed table = Typed.line("frontier", run.toString());
    assertThat(table.out()).contains("shapes (generated)", "1,500");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --set=nosuch=1            | nosuch
          --set=lessons.count=x     | lessons.count
          --set=budgets=[10]        | 10
          --policy=oracle           | oracle
          --dataset=mnist           | mnist
          --config=/no/such.conf    | /no/such.conf
          --set=cost.link=moon      | moon
          --set=cost.protocol=moon  | moon
          --trainers=-1             | local
          --set=node.host=192.0.2.1 | 192.0.2.1
          """)
  void shouldSayInOneLineWhatIsWrongAndLeaveNothing(String option, String named) throws Exception {
    Path run = place.resolve("run");

    Typed typed = search("--out", run.toString(), option);

    assertThat(typed.code()).isNotZero();
    assertThat(typed.err()).startsWith("error: ").contains(named).hasLineCount(1);
    assertThat(run).doesNotExist();
  }

  @Test
  void shouldRefuseAFolderThatHoldsSomething() throws Exception {
    Files.createFile(place.resolve("precious"));

    Typed typed = search("--out", place.toString());

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains(place.toString()).hasLineCount(1);
  }

  @Test
  void shouldRefuseAPortThatWasNamedWhenItIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Typed typed =
          search("--out", place.resolve("run").toString(), "--port=" + taken.getLocalPort());

      assertThat(typed.code()).isEqualTo(1);
      assertThat(typed.err()).contains("--port " + taken.getLocalPort()).hasLineCount(1);
    }
  }

  @Test
  void shouldShowTheStackTraceOnlyWhenVerbose() throws Exception {
    assertThat(search("--policy=oracle").err()).doesNotContain("\tat ");
    assertThat(search("--policy=oracle", "--verbose").err()).contains("\tat ");
  }

  @Test
  void shouldSayWhatIsMissingWhenAFolderIsNoRun() {
    Typed typed = Typed.line("frontier", place.toString());

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains(place.toString(), "frontier.json").hasLineCount(1);
  }

  @Test
  void shouldNameFileAndFieldWhenAFrontierIsDamaged() throws Exception {
    Files.writeString(place.resolve("frontier.json"), "{\"search\": {}, \"points\": []}");

    Typed typed = Typed.line("frontier", place.toString());

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("frontier.json", "seed").hasLineCount(1);
  }

  private Typed search(String... options) throws IOException {
    Path tiny = Files.writeString(configuration.resolve("tiny.conf"), TINY);
    List<String> arguments = new ArrayList<>(List.of("search"));
    boolean configured = List.of(options).stream().anyMatch(o -> o.startsWith("--config"));
    if (!configured) {
      arguments.add("--config=" + tiny);
    }
    arguments.addAll(List.of(options));
    return Typed.line(arguments.toArray(String[]::new));
  }
}
