package org.cryptonas.node.picture;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What a picture of small multiples shows: panels to one logarithmic scale of seconds, in each
 * groups of bars side by side.
 *
 * @param title the heading
 * @param subtitle what was costed and where
 * @param notes what the notes above groups say
 * @param kinds what the bars of a group are, in their order
 * @param panels from left to right, then down
 */
public record LatencyPairsPicture(
    String title, String subtitle, String notes, List<String> kinds, List<Panel> panels) {
  public LatencyPairsPicture {
    kinds = List.copyOf(kinds);
    panels = List.copyOf(panels);
  }

  /** A panel: its name and its groups. */
  public record Panel(String name, List<Group> groups) {}

  /**
   * Bars side by side.
   *
   * @param label what is written below
   * @param note what is written above; may be empty
   * @param bars one a kind
   */
  public record Group(String label, String note, List<Bar> bars) {}

  /**
   * A bar: filled as high as the online seconds, with a rim as high as the total. A value of 0 has
   * no place on the scale and is left out.
   *
   * @param online seconds with the input, not negative
   * @param total seconds of both phases, no less
   */
  public record Bar(double online, double total) {
    public Bar {
      if (!(online >= 0) || !(total >= online) || Double.isInfinite(total)) {
        throw new IllegalArgumentException(
            "%s seconds online of %s in total: expected 0 <= online <= total, finite"
                .formatted(online, total));
      }
    }
  }

  /** Every value that has a place on the scale. */
  DoubleStream values() {
    Stream<Bar> bars =
        panels.stream().flatMap(p -> p.groups().stream()).flatMap(g -> g.bars().stream());
    return bars.flatMapToDouble(bar -> DoubleStream.of(bar.online(), bar.total()))
        .filter(value -> value > 0);
  }
}
