package org.cryptonas.node.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.LayerChoice;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;
import org.cryptonas.node.picture.NetworkPicture;
import org.cryptonas.node.picture.NetworkSvg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class NetworkPicturesTest {
  private static final Core CORE =
      new Core(new ImageShape(3, 32, 32), 10, List.of(new Stage(2, 4), new Stage(1, 8)));
  private static final SkipPattern PATTERN =
      new SkipPattern(
          List.of(
              new LayerChoice(3, List.of()),
              new LayerChoice(5, List.of(0)),
              new LayerChoice(3, List.of(0, 1))));

  @ParameterizedTest
  @EnumSource
  void shouldGiveEveryReluToALayer(ReluReduction reduction) {
    Architecture architecture = new Architecture(CORE, PATTERN, reduction);

    NetworkPicture picture = NetworkPictures.of(architecture);

    assertThat(picture.layers().stream().mapToLong(NetworkPicture.Layer::relus).sum())
        .isEqualTo(architecture.counts().relus());
  }

  @Test
  void shouldShowTheStemAndEveryLayerWithItsSkips() {
    NetworkPicture picture =
        NetworkPictures.of(new Architecture(CORE, PATTERN, ReluReduction.PRUNED));

    assertThat(picture.layers())
        .extracting(NetworkPicture.Layer::kernel, layer -> layer.map().channels())
        .containsExactly(tuple(3, 4), tuple(3, 4), tuple(5, 4), tuple(3, 8));
    assertThat(picture.layers().get(3).map()).isEqualTo(new NetworkPicture.Map(8, 16, 16));
    assertThat(picture.layers().get(3).skips()).containsExactly(0, 1);
    assertThat(NetworkSvg.draw(picture))
        .contains("aria-label=\"Network of 3 layers and 3 skips, ")
        .contains("stem is also read by layer 1", "stem is also read by layer 2")
        .contains("layer 0 is also read by layer 2")
        .contains("layer 2: 3×3 convolution to 8 channels of 16×16, ", ">10 classes<");
  }

  @Test
  void shouldKeepEverythingInsideThePictureHoweverLongTheSkips() throws Exception {
    SkipPattern dense = SkipPattern.dense(12, 5);
    Core core = new Core(new ImageShape(1, 9, 28), 10, List.of(new Stage(12, 4)));

    Element svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new InputSource(
                    new StringReader(
                        NetworkSvg.draw(
                            NetworkPictures.of(
                                new Architecture(core, dense, ReluReduction.PRUNED))))))
            .getDocumentElement();

    double width = Double.parseDouble(svg.getAttribute("width"));
    double height = Double.parseDouble(svg.getAttribute("height"));
    List<double[]> places = places(svg);
    assertThat(places).hasSizeGreaterThan(100);
    assertThat(places)
        .allMatch(at -> at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height);
  }

  /** Where boxes, texts and the points of paths are. */
  private static List<double[]> places(Element svg) {
    List<double[]> places = new ArrayList<>();
    NodeList all = svg.getElementsByTagName("*");
    for (int at = 0; at < all.getLength(); at++) {
      Element one = (Element) all.item(at);
      if (one.hasAttribute("x")) {
        places.add(new double[] {number(one.getAttribute("x")), number(one.getAttribute("y"))});
      }
      Matcher points = Pattern.compile("([\\d.-]+) ([\\d.-]+)").matcher(one.getAttribute("d"));
      while (points.find()) {
        places.add(new double[] {number(points.group(1)), number(points.group(2))});
      }
    }
    return places;
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }
}
