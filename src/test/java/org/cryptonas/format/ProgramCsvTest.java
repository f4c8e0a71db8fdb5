package org.cryptonas.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramCsvTest {
  private static final String HEADER = "kind,in_side,in_channels,out_channels,kernel,stride\n";

  @TempDir Path folder;

  @Test
  void shouldMakeOneStepOfEveryRow() {
    Program program =
        ProgramCsv.read(
            """
            kind,in_side,in_channels,out_channels,kernel,stride
            conv,33,3,16,3,2
            relu,17,16,,,
            maxpool,17,16,16,3,2
            pool,8,16,16,8,1
            fc,1,16,10,1,1
            fc,4,64,10,0,0
            scale,4,64,,,
            """);

    assertThat(program.steps())
        .containsExactly(
            new ProgramStep.Convolution("conv0", new ImageShape(3, 33, 33), 16, 3, 2),
            new ProgramStep.Relu("relu1", new ImageShape(16, 17, 17)),
            new ProgramStep.MaxPool(
                "maxpool2", new ImageShape(16, 17, 17), new ImageShape(16, 8, 8), 3),
            new ProgramStep.AveragePool(
                "pool3", new ImageShape(16, 8, 8), new ImageShape(16, 1, 1)),
            new ProgramStep.FullyConnected("fc4", 16, 10),
            new ProgramStep.FullyConnected("fc5", 1024, 10),
            new ProgramStep.Scale("scale6", new ImageShape(64, 4, 4)));
  }

  @Test
  void shouldReadSixColumnsWithoutAHeader() {
    assertThat(ProgramCsv.read("conv,8,3,4,3,1\nrelu, 8, 4\n"))
        .isEqualTo(ProgramCsv.read(HEADER + "conv,8,3,4,3,1\nrelu,8,4,4,1,1"));
  }

  @Test
  void shouldGoByTheNamesOfColumnsAndLeaveOthersOut() {
    String text =
        """
        # a network

        stride, index ,kernel,out_channels,in_channels,in_side,kind,seconds
           # its first layer
        1,0,3,4,3,8,conv,0.5
        """;

    assertThat(ProgramCsv.read("\uFEFF" + text)).isEqualTo(ProgramCsv.read("conv,8,3,4,3,1"));
  }

  @ParameterizedTest
  @CsvSource({
    "112,3,2,56",
    "111,3,2,55",
    "8,2,2,4",
    "7,2,2,4",
    "8,8,8,1",
    "8,8,1,1",
    "5,1,2,3",
    "9,3,3,3"
  })
  void shouldPoolUntilAWindowHoldsTheLastPixel(int side, int kernel, int stride, int out) {
    for (String kind : new String[] {"pool", "maxpool"}) {
      Program program = ProgramCsv.read("%s,%d,4,4,%d,%d".formatted(kind, side, kernel, stride));
      assertThat(program.out()).isEqualTo(new ImageShape(4, out, out));
    }
  }

  @Test
  void shouldTakeTheKernelsThatVggHasOnSmallMaps() {
    assertThat(ProgramCsv.read("conv,2,512,512,3,1").out()).isEqualTo(new ImageShape(512, 2, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gelu,8,4,4,1,1 | kind: was \"gelu\", expected one of conv, fc, maxpool, pool, relu, scale",
        ",8,4,4,1,1 | kind: missing, expected one of conv, fc, maxpool, pool, relu, scale",
        "conv,8,x,4,3,1 | in_channels: was \"x\", expected a whole number of at least 1",
        "conv,8.5,4,4,3,1 | in_side: was \"8.5\", expected a whole number of at least 1",
        "conv,-8,4,4,3,1 | in_side: was \"-8\", expected a whole number of at least 1",
        "conv,8,4,0,3,1 | out_channels: was \"0\", expected a whole number of at least 1",
        "conv,8,4,4,3,0 | stride: was \"0\", expected a whole number of at least 1",
        "conv,8,4,4,,1 | kernel: missing, expected a whole number of at least 1",
        "conv,8,4,99999999999,3,1 | out_channels: was \"99999999999\", expected at most 999999999",
        "fc,1,999999999,999999999,, | 1.00e+18 multiply-accumulates, expected at most 1e12",
        "conv,1000,1000,1000,999,1 | 9.98e+17 multiply-accumulates, expected at most 1e12",
        "conv,8,4,4,9,1 | kernel: was \"9\", expected one no larger than in_side 8",
        "conv,1,4,4,3,1 | kernel: was \"3\", expected one no larger than in_side 1",
        "pool,2,4,4,3,1 | kernel: was \"3\", expected one no larger than in_side 2",
        "maxpool,4,4,8,2,2 | out_channels: was \"8\", expected the 4 of in_channels, or nothing",
        "relu,8,4,8,1,1 | out_channels: was \"8\", expected the 4 of in_channels, or nothing",
        "relu,8,4,4,-1,1 | kernel: was \"-1\", expected a whole number of at least 0",
        "fc,1,64,10,1,one | stride: was \"one\", expected a whole number of at least 0",
        "conv,90000,4,4,3,1 | shape 4x90000x90000: expected at most 2147483647 values",
        "conv,9000,4,999999,3,1 | shape 999999x9000x9000: expected at most 2147483647 values",
        "conv,8,4,4,3,1,7 | 7 cells, expected 6: kind,in_side,in_channels,out_channels,kernel,stride",
      })
  void shouldNameLineValueAndWhatWasExpected(String row, String complaint) {
    assertThatThrownBy(() -> ProgramCsv.read(HEADER + "\n# so far\n" + row))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage("line 4: " + complaint);
  }

  @Test
  void shouldNameTheColumnThatAHeaderLacks() {
    assertThatThrownBy(() -> ProgramCsv.read("# x\nkind,in_side,in_channels,out_channels,stride\n"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(
            "line 2: column kernel is missing, expected"
                + " kind,in_side,in_channels,out_channels,kernel,stride");
    assertThatThrownBy(() -> ProgramCsv.read("kind," + HEADER))
        .hasMessage(
            "line 1: a column is there twice, expected each once:"
                + " kind,kind,in_side,in_channels,out_channels,kernel,stride");
  }

  @Test
  void shouldNameTheCellThatARowWithoutAHeaderLacks() {
    assertThatThrownBy(() -> ProgramCsv.read("conv,8,3,4,3"))
        .hasMessage("line 1: stride: missing, expected a whole number of at least 1");
  }

  @ParameterizedTest
  @CsvSource({"''", "'# nothing'", "'kind,in_side,in_channels,out_channels,kernel,stride'"})
  void shouldRefuseATextWithoutRows(String text) {
    assertThatThrownBy(() -> ProgramCsv.read(text))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(
            "no row, expected at least one of"
                + " kind,in_side,in_channels,out_channels,kernel,stride");
  }

  @Test
  void shouldNameTheFile() throws IOException {
    Path file = folder.resolve("net.csv");
    Files.writeString(file, "conv,8,3,4,3,1\nconv,\"8");
    assertThatThrownBy(() -> ProgramCsv.read(file))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageStartingWith(file + ": line 2: not comma-separated values: ");
    Files.writeString(file, "relu,8,3");
    assertThat(ProgramCsv.read(file).relus()).isEqualTo(192);
  }

  @Property(tries = 300)
  void shouldReadOrRefuseInOneLineWhateverIsWritten(@ForAll("rows") List<String> rows) {
    try {
      assertThat(ProgramCsv.read(String.join("\n", rows)).steps())
          .hasSizeLessThanOrEqualTo(rows.size());
    } catch (InvalidDocumentException e) {
      assertThat(e.getMessage()).matches("(line [0-9]+: .+|no row, .+)");
    }
  }

  @Provide
  static Arbitrary<List<String>> rows() {
    return Arbitraries.of(
            "conv",
            "fc",
            "pool",
            "maxpool",
            "relu",
            "kind",
            "",
            "0",
            "-1",
            "1",
            "2",
            "8",
            "999999999",
            "1e3",
            "\"",
            "#",
            "ä",
            ",,")
        .list()
        .ofMaxSize(7)
        .map(cells -> String.join(",", cells))
        .list()
        .ofMaxSize(3);
  }
}
