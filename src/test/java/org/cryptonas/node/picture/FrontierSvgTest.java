package org.cryptonas.node.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cryptonas.node.picture.FrontierPicture.Point;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FrontierSvgTest {
  private static final Box PLOT = new Box(84, 116, 846, 412);
  private static final List<Point> POINTS =
      List.of(
          new Point(0.24, 0.846, "84.6 % at 9,604", 10_000, true),
          new Point(0.27, 0.841, "84.1 % at 9,800", 10_000, false),
          new Point(0.45, 0.872, "87.2 % at 19,110", 20_000, true),
          new Point(0.44, 0.853, "85.3 % at 19,404", 20_000, false),
          new Point(0.81, 0.891, "89.1 % at 39,690", 40_000, true),
          new Point(0.86, 0.802, "80.2 % at 38,808", 40_000, false));

  @Test
  void shouldShowEveryPointInsideThePlot() throws Exception {
    List<Element> dots = dots(parse(draw(POINTS)));

    assertThat(dots).hasSize(POINTS.size());
    assertThat(dots).allSatisfy(dot -> assertThat(PLOT.contains(box(dot))).isTrue());
  }

  @Test
  void shouldPutBetterPointsHigherAndDearerPointsFurtherRight() throws Exception {
    List<Element> best = withClass(dots(parse(draw(POINTS))), "best");

    assertThat(best).extracting(dot -> number(dot, "cx")).isSorted();
    assertThat(best).extracting(dot -> -number(dot, "cy")).isSorted();
  }

  @Test
  void shouldLabelThePointsOfTheFrontierAndOnlyThose() throws Exception {
    assertThat(labels(parse(draw(POINTS))))
        .extracting(Element::getTextContent)
        .containsExactlyInAnyOrder("84.6 % at 9,604", "87.2 % at 19,110", "89.1 % at 39,690");
  }

  @Test
  void shouldKeepLabelsApartWhenTheFrontierIsCrowded() throws Exception {
    List<Point> crowded =
        IntStream.range(0, 20)
            .mapToObj(i -> new Point(0.3 + 0.01 * i, 0.8 + 0.004 * i, "label " + i, 10_000, true))
            .toList();
    List<Box> boxes = labels(parse(draw(crowded))).stream().map(FrontierSvgTest::label).toList();

    assertThat(boxes).hasSize(20);
    for (Box box : boxes) {
      assertThat(boxes.stream().filter(box::overlaps)).containsExactly(box);
    }
  }

  @Test
  void shouldColourByBudgetAndSayWhichColourIsWhich() throws Exception {
    Document svg = parse(draw(POINTS));

    assertThat(texts(svg)).contains("ReLU budget", "10K", "20K", "40K");
    assertThat(withClass(dots(svg), "b0")).hasSize(2);
    assertThat(withClass(dots(svg), "b1")).hasSize(2);
    assertThat(withClass(dots(svg), "b2")).hasSize(2);
  }

  @Test
  void shouldSayWhatIsShown() throws Exception {
    assertThat(texts(parse(draw(POINTS))))
        .contains("Title", "shapes, a generated dataset", "seconds", "accuracy", "0.86", "0.5");
  }

  @Test
  void shouldJoinTheFrontierBySteps() throws Exception {
    Element line = (Element) parse(draw(POINTS)).getElementsByTagName("path").item(0);

    assertThat(line.getAttribute("d")).matches("M\\S+ \\S+( H\\S+ V\\S+){2}");
  }

  @Test
  void shouldDrawAxesAloneWhenNothingWasEvaluated() throws Exception {
    Document svg = parse(draw(List.of()));

    assertThat(dots(svg)).isEmpty();
    assertThat(svg.getElementsByTagName("path").getLength()).isZero();
  }

  @Test
  void shouldEscapeWhateverItIsGiven() throws Exception {
    String odd = "a < b & \"c\" > 'd' \u0001 \uD83D\uDE00";
    Document svg =
        parse(
            FrontierSvg.draw(
                new FrontierPicture(
                    odd, odd, odd, odd, List.of(new Point(1, 1, odd, 10_000, true)))));

    assertThat(texts(svg)).contains("a < b & \"c\" > 'd' \uFFFD \uD83D\uDE00");
  }

  @Test
  void shouldNeedNothingBesideItselfAndFollowTheViewersBackground() {
    String svg = draw(POINTS);

    assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http", "url(", "href");
    assertThat(svg).contains("@media (prefers-color-scheme: dark)");
  }

  @Test
  void shouldDrawTheSameInEveryLocale() {
    String expected = draw(POINTS);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(draw(POINTS)).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void shouldRefuseAPointThatIsNowhere() {
    assertThatThrownBy(() -> new Point(Double.NaN, 0.5, "p", 1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"p\" at (NaN, 0.5)");
  }

  private static String draw(List<Point> points) {
    return FrontierSvg.draw(
        new FrontierPicture("Title", "shapes, a generated dataset", "seconds", "accuracy", points));
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  /** Dots of points: unlike those of the legend they say what they are when pointed at. */
  private static List<Element> dots(Document svg) {
    return elements(svg, "circle").filter(dot -> dot.getFirstChild() != null).toList();
  }

  private static List<Element> labels(Document svg) {
    return withClass(elements(svg, "text").toList(), "label");
  }

  private static List<String> texts(Document svg) {
    return elements(svg, "text").map(Element::getTextContent).toList();
  }

  private static List<Element> withClass(List<Element> elements, String name) {
    return elements.stream()
        .filter(e -> List.of(e.getAttribute("class").split(" ")).contains(name))
        .toList();
  }

  private static Stream<Element> elements(Document svg, String name) {
    NodeList nodes = svg.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements.stream();
  }

  private static Box box(Element dot) {
    return Box.around(number(dot, "cx"), number(dot, "cy"), number(dot, "r"));
  }

  /** About the room that a label takes. */
  private static Box label(Element text) {
    double width = 7 * text.getTextContent().length();
    return new Box(number(text, "x") - width / 2, number(text, "y") - 11, width, 14);
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
