package org.cryptonas.node.picture;

import org.cryptonas.node.picture.LatencyPairsPicture.Bar;
import org.cryptonas.node.picture.LatencyPairsPicture.Group;
import org.cryptonas.node.picture.LatencyPairsPicture.Panel;

/** Draws panels of paired bars to one logarithmic scale. Light or dark as the viewer prefers. */
public final class LatencyPairsSvg {
  private static final double FIRST_TOP = 140;
  private static final double FIRST_LEFT = 92;
  private static final int MOST_ACROSS = 3;
  private static final double PANEL_WIDTH = 264;
  private static final double PANEL_HEIGHT = 220;
  private static final double ACROSS = 292;
  private static final double DOWN = 300;
  private static final double BELOW = 60;
  private static final double NAME_RISE = 24;
  private static final double NOTE_RISE = 7;
  private static final double LABEL_DROP = 17;
  private static final double NUMBER_GAP = 8;
  private static final double HALF_DIGIT = 4.5;

  /** Share of a group's width that its bars take. */
  private static final double FILLED = 0.66;

  private final LatencyPairsPicture picture;
  private final Decades scale;
  private final Svg svg;

  private LatencyPairsSvg(LatencyPairsPicture picture) {
    this.picture = picture;
    scale = Decades.around(picture.values());
    int lines = (picture.panels().size() + MOST_ACROSS - 1) / MOST_ACROSS;
    double height = FIRST_TOP + DOWN * lines - (DOWN - PANEL_HEIGHT) + BELOW;
    svg = Sheet.of(height, picture.title(), picture.subtitle());
  }

  /** The picture as an SVG document of its own. */
  public static String draw(LatencyPairsPicture picture) {
    return new LatencyPairsSvg(picture).draw();
  }

  private String draw() {
    Legend legend = Sheet.legend(svg);
    for (int kind = 0; kind < picture.kinds().size(); kind++) {
      legend.square("bar " + PictureStyle.hueClass(kind), picture.kinds().get(kind) + ", online");
      legend.square("rim " + PictureStyle.hueClass(kind), "in total");
    }
    legend.words(picture.notes());
    for (int at = 0; at < picture.panels().size(); at++) {
      panel(at);
    }
    return svg.finish();
  }

  private void panel(int at) {
    int across = at % MOST_ACROSS;
    double left = FIRST_LEFT + ACROSS * across;
    int down = at / MOST_ACROSS;
    double top = FIRST_TOP + DOWN * down;
    Box plot = new Box(left, top, PANEL_WIDTH, PANEL_HEIGHT);
    Panel panel = picture.panels().get(at);
    svg.textElement("text", panel.name(), "class", "ink", "x", left, "y", top - NAME_RISE);
    grid(plot, across == 0);
    double width = plot.width() / panel.groups().size();
    for (int place = 0; place < panel.groups().size(); place++) {
      Box room = new Box(left + place * width, top, width, plot.height());
      group(panel.groups().get(place), room);
    }
  }

  private void grid(Box plot, boolean numbered) {
    for (double power : scale.powers()) {
      double y = y(plot, power);
      String kind = power == scale.powers().get(0) ? "base" : "grid";
      svg.element("line", "class", kind, "x1", plot.left(), "y1", y, "x2", plot.right(), "y2", y);
      if (numbered) {
        String text = SecondsText.withUnit(power);
        svg.textElement(
            "text",
            text,
            "class",
            "small muted end",
            "x",
            plot.left() - NUMBER_GAP,
            "y",
            y + HALF_DIGIT);
      }
    }
  }

  private void group(Group group, Box room) {
    double middle = room.left() + room.width() / 2;
    double width = room.width() * FILLED / group.bars().size();
    double left = room.left() + room.width() * (1 - FILLED) / 2;
    for (int kind = 0; kind < group.bars().size(); kind++) {
      bar(group, kind, new Box(left + kind * width, room.top(), width, room.height()));
    }
    svg.textElement(
        "text",
        group.label(),
        "class",
        "small muted middle",
        "x",
        middle,
        "y",
        room.bottom() + LABEL_DROP);
    svg.textElement(
        "text",
        group.note(),
        "class",
        "small muted middle",
        "x",
        middle,
        "y",
        room.top() - NOTE_RISE);
  }

  private void bar(Group group, int kind, Box room) {
    Bar bar = group.bars().get(kind);
    svg.open("g");
    svg.textElement(
        "title",
        "%s, %s: %s s online, %s s in total"
            .formatted(
                group.label(),
                picture.kinds().get(kind),
                SecondsText.significant(bar.online()),
                SecondsText.significant(bar.total())));
    rectangle("bar " + PictureStyle.hueClass(kind), bar.online(), room);
    rectangle("rim " + PictureStyle.hueClass(kind), bar.total(), room);
    svg.close();
  }

  private void rectangle(String kind, double value, Box room) {
    if (value > 0) {
      double y = y(room, value);
      svg.element(
          "rect",
          "class",
          kind,
          "x",
          room.left() + 1,
          "y",
          y,
          "width",
          room.width() - 2,
          "height",
          room.bottom() - y);
    }
  }

  private double y(Box plot, double value) {
    return plot.bottom() - plot.height() * scale.share(value);
  }
}
