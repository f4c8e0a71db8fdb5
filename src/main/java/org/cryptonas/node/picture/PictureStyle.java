package org.cryptonas.node.picture;

import java.util.List;
import java.util.Locale;

/** Colours and type of the pictures, for light and dark backgrounds. */
final class PictureStyle {
  /** Hues told apart by readers with any colour vision, in the order budgets take them. */
  private static final List<String> LIGHT =
      List.of("#2a78d6", "#d9590f", "#0e9a68", "#4a3aa7", "#b97e00", "#c2417f");

  private static final List<String> DARK =
      List.of("#5a9bf0", "#f08a50", "#35c08e", "#a79bf5", "#e0ac3a", "#ec84b4");

  private static final String FORM =
      """

      text { font-family: system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; font-size: 13px }
      .title { font-size: 20px; font-weight: 600 }
      .label { font-size: 12px; paint-order: stroke; stroke-width: 4; stroke-linejoin: round }
      .line { fill: none; stroke-width: 2; stroke-linejoin: round }
      .reach { fill: none; stroke-width: 2; stroke-dasharray: 2 5; stroke-linecap: round }
      .grid, .base, .leader { stroke-width: 1 }
      .dot { stroke-width: 1.4; fill-opacity: 0; stroke-opacity: 0.6 }
      .best { stroke-width: 2 }
      .small { font-size: 11px }
      .early { fill-opacity: 0.4 }
      .rim { fill: none; stroke-width: 1.2 }
      .flow { fill: none; stroke-width: 2 }
      .skip { fill: none; stroke-width: 2; stroke-opacity: 0.85 }
      .skip:hover { stroke-width: 4; stroke-opacity: 1 }
      .box { stroke-width: 1.4 }
      .odd { fill-opacity: 0.5 }
      .on-bar { font-weight: 600 }
      .middle { text-anchor: middle }
      .end { text-anchor: end }
      """;

  private PictureStyle() {}

  static String css() {
    Shades light = new Shades("#f1f0ec", "#fcfcfb", "#1c1c1a", "#5d5c58", "#e6e5e1", "#a9a8a3");
    Shades dark = new Shades("#10100f", "#191918", "#f2f1ee", "#b3b2ac", "#333331", "#6b6a66");
    return FORM
        + colours(light, LIGHT)
        + "@media (prefers-color-scheme: dark) {\n"
        + colours(dark, DARK)
        + "}\n";
  }

  /** Class of a colour by its place, such as a budget's among budgets; colours come round again. */
  static String hueClass(int place) {
    return "b" + place % LIGHT.size();
  }

  /** From what lies behind a picture to what stands out most, and lines. */
  private record Shades(
      String page, String surface, String ink, String muted, String grid, String base) {}

  private static String colours(Shades shades, List<String> hues) {
    String surface = shades.surface();
    String muted = shades.muted();
    StringBuilder css = new StringBuilder();
    css.append(
        ".surface, .on-bar { fill: %s } .band { fill: %s }%n".formatted(surface, shades.page()));
    css.append(".ink { fill: %s } .muted { fill: %s }%n".formatted(shades.ink(), muted));
    css.append(".grid { stroke: %s }%n".formatted(shades.grid()));
    css.append(".base, .leader, .flow, .box { stroke: %s }%n".formatted(shades.base()));
    css.append(".box { fill: %s }%n".formatted(surface));
    css.append(".line, .reach { stroke: %s } .best { stroke: %s }%n".formatted(muted, surface));
    css.append(".label { stroke: %s } .key { fill: %s }%n".formatted(surface, muted));
    css.append(".hollow { fill: none; stroke: %s; stroke-width: 1.4 }%n".formatted(muted));
    for (int place = 0; place < hues.size(); place++) {
      String hue = hues.get(place);
      css.append(
          String.format(
              Locale.ROOT,
              ".dot.b%d, .rim.b%d, .skip.b%d { stroke: %s } .best.b%d, .bar.b%d { fill: %s }%n",
              place,
              place,
              place,
              hue,
              place,
              place,
              hue));
    }
    return css.toString().replace("\r\n", "\n");
  }
}
