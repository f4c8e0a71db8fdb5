package org.cryptonas.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cryptonas.protocol.Protocols;
import org.cryptonas.protocol.cost.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

final class CostPictureTest {
  private static final int STEPS = 45;
  private static final int SIDES = 4;

  @TempDir private Path folder = Path.of("");

  @Test
  void shouldDrawEveryLayerWhenAskedForAPicture() throws Exception {
    Path file = folder.resolve("layers.svg");

    Typed typed = Typed.line("cost", "--published", "cnet1-cifar10", "--svg", file.toString());
    List<String> texts = texts(file);

    assertThat(typed.code()).isZero();
    assertThat(typed.out()).startsWith("cnet1-cifar10: ");
    assertThat(texts).contains("offline, seconds", "online, seconds", "45 output result");
    assertThat(texts.stream().filter(text -> text.matches("\\d+ \\w+ .+")))
        .hasSizeGreaterThanOrEqualTo(STEPS + 1);
  }

  @Test
  void shouldDrawABarAProtocolWhenAskedForAll() throws Exception {
    Path file = folder.resolve("protocols.svg");

    Typed.line("cost", "--published=cnet1-cifar10", "--protocol=all", "--svg=" + file);

    assertThat(texts(file)).containsAll(names()).contains("offline", "online");
  }

  @Test
  void shouldLeaveNothingWhenThePictureHasNoFolder() {
    Path file = folder.resolve("absent").resolve("layers.svg");

    Typed typed = Typed.line("cost", "--published", "cnet1-cifar10", "--svg", file.toString());

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains(file.toString(), "no folder").hasLineCount(1);
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void shouldLeaveNothingWhenThePicturesPlaceIsTaken() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("taken.svg"));

    Typed typed = Typed.line("cost", "--published", "cnet1-cifar10", "--svg", taken.toString());

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains("taken.svg", "expected a file").hasLineCount(1);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(taken);
    }
  }

  @Test
  void shouldLeaveWhatIsReadAsItIsWhenThePictureWouldTakeItsPlace() throws IOException {
    Path network = Files.writeString(folder.resolve("net.csv"), "relu,8,4");
    Path same = folder.resolve(".").resolve("net.csv");

    Typed typed = Typed.line("cost", "--program", network.toString(), "--svg", same.toString());

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains(same.toString(), "expected another file").hasLineCount(1);
    assertThat(network).hasContent("relu,8,4");
  }

  @Test
  void shouldHoldTheReluAgainstTheConvolutionWhenAskedForTheFigure() throws IOException {
    JsonNode points = figure();

    assertThat(points).hasSize(SIDES * names().size());
    for (JsonNode point : points) {
      double conv = point.at("/online/convolution").asDouble();
      assertThat(point.at("/online/ratio").asDouble())
          .isEqualTo(point.at("/online/relu").asDouble() / conv);
      assertThat(point.at("/total/convolution").asDouble()).isGreaterThanOrEqualTo(conv);
    }
    assertThat(online(points, "delphi")).isSorted().allMatch(ratio -> ratio > 1);
  }

  /** The paper's figure has ReLUs that take up to 10,000 times as long. */
  @Test
  void shouldShowReluThousandsOfTimesLongerWhenUnderMinionn() throws IOException {
    assertThat(online(figure(), "minionn"))
        .hasSize(SIDES)
        .allSatisfy(ratio -> assertThat(ratio).isBetween(3_000.0, 12_000.0));
  }

  @Test
  void shouldDrawAPanelAProtocolWhenAskedForTheFigure() throws Exception {
    Path file = folder.resolve("figure.svg");

    Typed typed = Typed.line("cost", "--figure", "latency-by-layer", "--svg", file.toString());

    assertThat(typed.out().lines().filter(line -> line.startsWith("delphi"))).hasSize(SIDES);
    assertThat(texts(file)).containsAll(names()).contains("W = 8", "W = 64", "1 s");
  }

  @Test
  void shouldShowOneProtocolsFigureWhenItIsNamed() {
    Typed typed = Typed.line("cost", "--figure=latency-by-layer", "--protocol=delphi");

    assertThat(typed.out()).hasLineCount(3 + SIDES);
  }

  @Test
  void shouldSayWhatIsExpectedWhenTheFigureIsUnknownOrANetworkIsGivenToo() {
    Typed unknown = Typed.line("cost", "--figure", "two");
    Typed both = Typed.line("cost", "--figure=latency-by-layer", "--published=cnet1-cifar10");

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("'two'", "latency-by-layer").hasLineCount(1);
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err()).contains("--figure", "--published", "one of them").hasLineCount(1);
  }

  private static JsonNode figure() throws IOException {
    Typed typed = Typed.line("cost", "--figure", "latency-by-layer", "--json");
    assertThat(typed.err()).isEmpty();
    return new ObjectMapper().readTree(typed.out());
  }

  private static List<Double> online(JsonNode points, String protocol) {
    List<Double> ratios = new ArrayList<>();
    for (JsonNode point : points) {
      if (point.get("protocol").asText().equals(protocol)) {
        ratios.add(point.at("/online/ratio").asDouble());
      }
    }
    return ratios;
  }

  private static List<String> names() {
    return Protocols.all().stream().map(Protocol::name).toList();
  }

  private static List<String> texts(Path file) throws Exception {
    Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    NodeList nodes = svg.getElementsByTagName("text");
    return IntStream.range(0, nodes.getLength())
        .mapToObj(at -> nodes.item(at).getTextContent())
        .toList();
  }
}
