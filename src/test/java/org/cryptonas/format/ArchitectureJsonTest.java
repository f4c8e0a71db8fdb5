package org.cryptonas.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.ArchitectureDomain;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.LayerChoice;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureJsonTest {
  private static final Architecture SMALL =
      new Architecture(
          new Core(new ImageShape(1, 8, 6), 3, List.of(new Stage(1, 2), new Stage(1, 8))),
          new SkipPattern(List.of(new LayerChoice(3, List.of()), new LayerChoice(5, List.of(0)))),
          ReluReduction.SHUFFLED);

  private static final String TEXT =
      """
      {
        "schema": "cryptonas/architecture/1",
        "id": "%s",
        "input": {
          "channels": 1,
          "height": 8,
          "width": 6
        },
        "classes": 3,
        "reduction": "shuffled",
        "stages": [{
          "layers": 1,
          "channels": 2
        }, {
          "layers": 1,
          "channels": 8
        }],
        "pattern": {
          "layers": [{
            "kernel": 3,
            "skips": []
          }, {
            "kernel": 5,
            "skips": [0]
          }]
        },
        "relus": 288,
        "parameters": 1913,
        "macs": 23736
      }
      """
          .formatted(SMALL.id());

  @TempDir Path folder;

  @Property
  @Domain(ArchitectureDomain.class)
  void shouldReadBackWhatItWrote(@ForAll Architecture any) {
    assertThat(ArchitectureJson.read(ArchitectureJson.write(any))).isEqualTo(any);
  }

  @Test
  void shouldWriteTheDocumentedText() {
    assertThat(ArchitectureJson.write(SMALL)).isEqualTo(TEXT);
  }

  @Test
  void shouldBeTheExampleOfTheManual() throws IOException {
    assertThat(Path.of("actors-docs/architecture-json.md"))
        .content()
        .contains("```json\n" + TEXT + "```\n");
  }

  @Test
  void shouldReadWithoutIdAndCounts() {
    String bare =
        TEXT.replaceAll("  \"(id|relus|parameters)\".*\n", "").replaceAll(",\n +\"macs\".*", "");
    assertThat(bare).doesNotContain("id\":", "relus", "parameters", "macs");
    assertThat(ArchitectureJson.read(bare)).isEqualTo(SMALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"classes\": 3, | | classes: missing",
        "\"kernel\": 5 | \"kernal\": 5, \"kernel\": 5"
            + " | pattern.layers[1].kernal: unknown field, expected one of kernel, skips",
        "\"kernel\": 5, | | pattern.layers[1].kernel: missing",
        "\"kernel\": 5 | \"kernel\": \"5\""
            + " | pattern.layers[1].kernel: was \"5\", expected a whole number",
        "\"kernel\": 5 | \"kernel\": 3.7"
            + " | pattern.layers[1].kernel: was 3.7, expected a whole number",
        "\"kernel\": 5 | \"kernel\": 5.0"
            + " | pattern.layers[1].kernel: was 5.0, expected a whole number",
        "\"kernel\": 5 | \"kernel\": true"
            + " | pattern.layers[1].kernel: was true, expected a whole number",
        "\"kernel\": 5 | \"kernel\": null"
            + " | pattern.layers[1].kernel: was null, expected a value",
        "\"kernel\": 5 | \"kernel\": 4 | pattern.layers[1]: kernel 4: expected 3 or 5",
        "\"classes\": 3 | \"classes\": 1 | 1 classes: expected at least 2",
        "[0] | [\"0\"] | pattern.layers[1].skips[0]: was \"0\", expected a whole number",
        "[0] | [null] | pattern.layers[1].skips[0]: was null, expected a value",
        "[0] | 0 | pattern.layers[1].skips: was 0, expected a list",
        "[0] | [1] | pattern: layer 1: skip from node 1, expected a node from 0 to 0",
        "\"shuffled\" | \"SHUFFLED\""
            + " | reduction: was \"SHUFFLED\", expected one of none, pruned, shuffled",
        "\"shuffled\" | 1 | reduction: was 1, expected one of none, pruned, shuffled",
        "\"shuffled\" | \"\" | reduction: was \"\", expected one of none, pruned, shuffled",
        "\"cryptonas/architecture/1\" | 1 | schema: was 1, expected text",
        "architecture/1 | architecture/2"
            + " | schema: was cryptonas/architecture/2, expected cryptonas/architecture/1",
        "\"relus\": 288 | \"relus\": 289 | relus: was 289, expected 288",
        "\"relus\": 288 | \"relus\": \"288\" | relus: was \"288\", expected a whole number",
        "\"relus\": 288 | \"relus\": null | relus: was null, expected a value",
        "\"parameters\": 1913 | \"parameters\": 0 | parameters: was 0, expected 1913",
        "\"macs\": 23736 | \"macs\": 23736.0 | macs: was 23736.0, expected a whole number",
        "\"height\": 8 | \"height\": 0"
            + " | input: shape 1x0x6: channels, height and width must be at least 1",
        "\"height\": 8 | \"height\": 1"
            + " | a 1x6 feature map cannot be halved: use a larger input or fewer stages",
        "\"layers\": 1, | \"layers\": 2147483647, | 4294967294 layers: expected at most 2147483647",
        "\"layers\": 1 | \"layers\": 4294967296 | stages[0].layers: Numeric value (4294967296)"
            + " out of range of int (-2147483648 - 2147483647)",
        "\"channels\": 8 | \"channels\": 170000000"
            + " | stages: too large to count: shape 340000000x4x3: expected at most 2147483647"
            + " values",
        "\"classes\": 3 | \"classes\": 3, \"classes\": 4 | not JSON: Duplicate field 'classes'",
      })
  void shouldNameThePlaceWhenRefusing(String good, String bad, String complaint) {
    String text = TEXT.replace(good, bad == null ? "" : bad);
    assertThat(text).isNotEqualTo(TEXT);
    assertThatThrownBy(() -> ArchitectureJson.read(text))
        .isInstanceOf(InvalidDocumentException.class)
        .message()
        .endsWith(complaint)
        .hasLineCount(1);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void shouldReadOrRefuseButNeverBreakWhenTheTextIsDamaged(
      @ForAll @IntRange(max = 600) int from,
      @ForAll @IntRange(max = 20) int length,
      @ForAll("damage") String damage) {
    int start = Math.min(from, TEXT.length());
    int end = Math.min(start + length, TEXT.length());
    String text = TEXT.substring(0, start) + damage + TEXT.substring(end);
    try {
      assertThat(ArchitectureJson.read(text).pattern().depth()).isEqualTo(2);
    } catch (InvalidDocumentException e) {
      assertThat(e.getMessage()).isNotBlank().hasLineCount(1);
    }
  }

  @Provide
  Arbitrary<String> damage() {
    Arbitrary<String> noise = Arbitraries.strings().withChars("{}[]\",:019.-eE \n").ofMaxLength(4);
    return Arbitraries.oneOf(noise, Arbitraries.longs().map(String::valueOf));
  }

  @Test
  void shouldRefuseAnotherArchitecturesId() {
    assertThatThrownBy(() -> ArchitectureJson.read(TEXT.replace(SMALL.id(), "0123456789abcdef")))
        .hasMessage("id: was 0123456789abcdef, expected " + SMALL.id());
  }

  @Test
  void shouldNameTheFileWhenItsContentIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{");
    assertThatThrownBy(() -> ArchitectureJson.read(file))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageStartingWith(file + ": line 1, column 2: not JSON: ")
        .hasMessageNotContaining("Source");
  }

  @Test
  void shouldRefuseAFileThatIsNoText() throws IOException {
    Path file = Files.write(folder.resolve("a.bin"), new byte[] {'{', (byte) 0xff});
    assertThatThrownBy(() -> ArchitectureJson.read(file))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(file + ": not text in UTF-8");
  }

  @Test
  void shouldReadBackAFile() throws IOException {
    Path file = folder.resolve("architecture.json");
    ArchitectureJson.write(file, SMALL);
    ArchitectureJson.write(file, SMALL);
    assertThat(ArchitectureJson.read(file)).isEqualTo(SMALL);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    assertThat(folder.toFile().list()).hasSize(1);
  }
}
