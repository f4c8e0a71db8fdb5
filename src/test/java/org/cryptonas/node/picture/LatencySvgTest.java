package org.cryptonas.node.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cryptonas.node.picture.LatencyPicture.Bar;
import org.cryptonas.node.picture.LatencyPicture.Part;
import org.cryptonas.node.picture.LatencyPicture.Row;
import org.cryptonas.node.picture.LatencyPicture.Segment;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class LatencySvgTest {
  private static final Segment CLIENT = new Segment(Part.CLIENT, true, 1.5);
  private static final Segment WIRE = new Segment(Part.WIRE, false, 0.5);

  @Test
  void shouldStackTheSegmentsOfABarInProportion() throws Exception {
    List<Element> bars = bars(draw(List.of(row("conv", CLIENT, WIRE))));

    double first = number(bars.get(0), "width");
    assertThat(number(bars.get(1), "x")).isCloseTo(number(bars.get(0), "x") + first, within(0.2));
    assertThat(number(bars.get(1), "width")).isCloseTo(first / 3, within(0.2));
    assertThat(bars.get(0).getAttribute("class")).contains("b0", "early");
    assertThat(bars.get(1).getAttribute("class")).contains("b2").doesNotContain("early");
  }

  @Test
  void shouldKeepRowsApartAndInsideThePictureWhenThereAreMany() throws Exception {
    String svg = draw(IntStream.range(0, 60).mapToObj(i -> row("layer " + i, WIRE)).toList());
    List<Element> bars = bars(svg);
    double height = number(elements(svg, "svg").get(0), "height");

    assertThat(bars).hasSize(60);
    for (int at = 1; at < bars.size(); at++) {
      assertThat(number(bars.get(at), "y"))
          .isGreaterThan(number(bars.get(at - 1), "y") + number(bars.get(at - 1), "height"));
    }
    assertThat(bars).allMatch(bar -> number(bar, "y") + number(bar, "height") < height);
  }

  @Test
  void shouldDrawNoBarWhenNothingTakesTime() throws Exception {
    assertThat(bars(draw(List.of(row("join"))))).isEmpty();
    assertThat(bars(draw(List.of()))).isEmpty();
  }

  @Test
  void shouldShortenALabelThatFindsNoRoomAndEscapeIt() {
    assertThat(draw(List.of(row("a<b".repeat(20), WIRE)))).contains("a&lt;ba…</text>");
  }

  @Test
  void shouldReachAroundTheValuesWhenDecadesAreChosen() {
    assertThat(Decades.around(DoubleStream.of(0.002, 3))).isEqualTo(new Decades(-3, 1));
    assertThat(Decades.around(DoubleStream.of(0.01))).isEqualTo(new Decades(-3, -2));
    assertThat(Decades.around(DoubleStream.empty())).isEqualTo(new Decades(-1, 0));
    assertThat(new Decades(-3, 1).share(0.1)).isEqualTo(0.5);
  }

  @Test
  void shouldWriteSecondsAsPeopleReadThem() {
    assertThat(SecondsText.significant(0)).isEqualTo("0");
    assertThat(SecondsText.significant(0.00012345)).isEqualTo("0.000123");
    assertThat(SecondsText.significant(1234.5)).isEqualTo("1230");
    assertThat(SecondsText.withUnit(1e-5)).isEqualTo("10 µs");
    assertThat(SecondsText.withUnit(1e-3)).isEqualTo("1 ms");
    assertThat(SecondsText.withUnit(1e4)).isEqualTo("10,000 s");
  }

  @Test
  void shouldRefuseWhatCannotBeDrawn() {
    assertThatThrownBy(() -> new Segment(Part.WIRE, false, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> new LatencyPairsPicture.Bar(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2.0 seconds online of 1.0 in total");
    assertThatThrownBy(() -> picture(List.of(new Row("conv", List.of()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one a column");
  }

  private static Row row(String label, Segment... segments) {
    return new Row(label, List.of(new Bar(List.of(segments))));
  }

  private static LatencyPicture picture(List<Row> rows) {
    return new LatencyPicture("Title", "subtitle", List.of("seconds"), rows);
  }

  private static String draw(List<Row> rows) {
    return LatencySvg.draw(picture(rows));
  }

  /** Bars of rows: unlike squares of the legend they stand in a group. */
  private static List<Element> bars(String svg) throws Exception {
    return elements(svg, "rect").stream()
        .filter(rect -> rect.getParentNode().getNodeName().equals("g"))
        .toList();
  }

  private static List<Element> elements(String svg, String name) throws Exception {
    NodeList nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(at -> (Element) nodes.item(at)).toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
