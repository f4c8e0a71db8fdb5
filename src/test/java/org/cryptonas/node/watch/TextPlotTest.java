package org.cryptonas.node.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextPlotTest {
  private static final TextPlot PLOT = new TextPlot(5, 40);

  @Test
  void shouldPutTheBestDearestPointUppermostAndRightmost() {
    List<String> lines =
        PLOT.lines(List.of(new TextPlot.Dot(0.1, 0.8), new TextPlot.Dot(0.5, 0.9)));

    assertThat(lines).hasSize(7);
    assertThat(lines.get(0)).startsWith(" 90.00 %|").hasSize(8 + 1 + 40).endsWith("o");
    assertThat(lines.get(4)).isEqualTo(" 80.00 %|o");
    assertThat(lines.get(6).strip()).startsWith("0.1000 s").endsWith("0.5000 s");
  }

  @Test
  void shouldDrawNothingWhenNoPointHasACostYet() {
    assertThat(PLOT.lines(List.of(new TextPlot.Dot(Double.NaN, 0.8)))).isEmpty();
  }

  @Property(tries = 200)
  void shouldStayInsideItsRoomWhateverThePoints(@ForAll("dots") List<TextPlot.Dot> dots) {
    List<String> lines = PLOT.lines(dots);
    assertThat(lines).hasSize(7).allMatch(line -> line.length() <= 8 + 1 + 40);
    assertThat(String.join("", lines)).contains("o");
  }

  @Provide
  Arbitrary<List<TextPlot.Dot>> dots() {
    Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
    Arbitrary<Double> cost = Arbitraries.doubles().between(0, 1e6);
    return Combinators.combine(cost, share).as(TextPlot.Dot::new).list().ofMinSize(1).ofMaxSize(50);
  }
}
