package org.cryptonas.node.cost;

import java.util.List;

/** What {@code cost} shows, in each of the forms it can be asked for. */
public interface CostView {
  /** Text for people. */
  List<String> lines();

  /** What is printed as JSON. */
  Object document();

  /** A picture as an SVG document of its own. */
  String svg();

  /**
   * What could not be shown, a line each; part of the text, but of neither document nor picture.
   */
  default List<String> refusals() {
    return List.of();
  }
}
