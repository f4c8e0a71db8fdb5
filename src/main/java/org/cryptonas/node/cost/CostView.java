package org.cryptonas.node.cost;

import java.util.List;
import java.util.Optional;

/** What {@code cost} shows, in each of the forms it can be asked for. */
public interface CostView {
  /** Text for people. */
  List<String> lines();

  /** What is printed as JSON. */
  Object document();

  /** A picture as an SVG document of its own; empty where there is none. */
  Optional<String> svg();

  /**
   * What could not be shown, a line each; part of the text, but of neither document nor picture.
   */
  default List<String> refusals() {
    return List.of();
  }

  /** Whether what is shown is as it should be. */
  default boolean passed() {
    return true;
  }
}
