package org.cryptonas.node.picture;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cryptonas.node.picture.LatencyPicture.Bar;
import org.cryptonas.node.picture.LatencyPicture.Part;
import org.cryptonas.node.picture.LatencyPicture.Segment;

/**
 * Draws latencies: a row a layer or protocol, as high as it needs to be, with each bar's seconds
 * behind it. Light or dark as the viewer prefers; pointing at a bar shows its parts.
 */
public final class LatencySvg {
  private static final double PLOT_LEFT = 250;
  private static final double PLOT_TOP = 140;
  private static final double COLUMN_GAP = 64;
  private static final double CAPTION_RISE = 12;
  private static final double ROW = 18;
  private static final double BAR = 12;
  private static final double BELOW = 40;
  private static final double TEXT_DROP = 4;
  private static final double LABEL_GAP = 8;
  private static final int LONGEST_LABEL = 32;
  private static final int INTERVALS = 10;

  private static final List<Part> PARTS = List.of(Part.values());

  private final LatencyPicture picture;
  private final Svg svg;
  private final List<AcrossAxis> axes;

  private LatencySvg(LatencyPicture picture) {
    this.picture = picture;
    double bottom = PLOT_TOP + ROW * picture.rows().size();
    svg = Sheet.of(bottom + BELOW, picture.title(), picture.subtitle());
    axes = IntStream.range(0, picture.columns().size()).mapToObj(this::axis).toList();
  }

  /** The picture as an SVG document of its own. */
  public static String draw(LatencyPicture picture) {
    return new LatencySvg(picture).draw();
  }

  private AcrossAxis axis(int column) {
    int columns = picture.columns().size();
    double room = Sheet.WIDTH - PLOT_LEFT;
    double left = PLOT_LEFT + column * room / columns;
    double height = ROW * picture.rows().size();
    Box plot = new Box(left, PLOT_TOP, room / columns - COLUMN_GAP, height);
    double most =
        picture.rows().stream().mapToDouble(r -> r.bars().get(column).seconds()).max().orElse(1);
    return new AcrossAxis(plot, Ticks.around(0, most == 0 ? 1 : most, INTERVALS / columns));
  }

  private String draw() {
    Legend legend = Sheet.legend(svg);
    for (Part part : PARTS) {
      legend.square("bar " + hue(part), part.words());
    }
    if (picture.showsPhases()) {
      legend.square("key early", "offline");
      legend.square("key", "online");
    }
    for (int column = 0; column < axes.size(); column++) {
      column(column);
    }
    for (int row = 0; row < picture.rows().size(); row++) {
      row(row);
    }
    return svg.finish();
  }

  private void column(int column) {
    AcrossAxis axis = axes.get(column);
    axis.draw(svg);
    double y = PLOT_TOP - CAPTION_RISE;
    svg.textElement(
        "text", picture.columns().get(column), "class", "ink", "x", axis.plot().left(), "y", y);
  }

  private void row(int at) {
    LatencyPicture.Row row = picture.rows().get(at);
    double middle = PLOT_TOP + ROW * (at + 0.5);
    double x = PLOT_LEFT - LABEL_GAP;
    svg.textElement(
        "text", shortened(row.label()), "class", "small ink end", "x", x, "y", middle + TEXT_DROP);
    for (int column = 0; column < axes.size(); column++) {
      bar(row.label(), row.bars().get(column), axes.get(column), middle);
    }
  }

  private void bar(String label, Bar bar, AcrossAxis axis, double middle) {
    svg.open("g");
    svg.textElement("title", label + ": " + parts(bar));
    double before = 0;
    for (Segment segment : bar.segments()) {
      double x = axis.x(before);
      before += segment.seconds();
      String kind = "bar " + hue(segment.part()) + (segment.early() ? " early" : "");
      svg.element(
          "rect",
          "class",
          kind,
          "x",
          x,
          "y",
          middle - BAR / 2,
          "width",
          axis.x(before) - x,
          "height",
          BAR);
    }
    double end = axis.x(before) + LABEL_GAP / 2;
    svg.textElement(
        "text",
        SecondsText.significant(before),
        "class",
        "small muted",
        "x",
        end,
        "y",
        middle + TEXT_DROP);
    svg.close();
  }

  private static String parts(Bar bar) {
    return bar.segments().isEmpty()
        ? "nothing"
        : bar.segments().stream().map(Segment::line).collect(Collectors.joining(", "));
  }

  private static String hue(Part part) {
    return PictureStyle.hueClass(PARTS.indexOf(part));
  }

  private static String shortened(String label) {
    return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
  }
}
