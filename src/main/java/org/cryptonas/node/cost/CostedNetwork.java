package org.cryptonas.node.cost;

import org.cryptonas.protocol.program.Program;

/**
 * What is costed.
 *
 * @param name what a reader knows it by: a published name or a file
 * @param program what a protocol runs of it
 */
public record CostedNetwork(String name, Program program) {
  /** Its counts in a line, under its name. */
  String line() {
    return "%s: %s ReLUs, %s MACs, %s steps"
        .formatted(
            name,
            Figures.whole(program.relus()),
            Figures.whole(program.macs()),
            Figures.whole(program.steps().size()));
  }

  /** Shape of the value that a step makes; a dash for what belongs to no step. */
  String shape(int index) {
    return isStep(index) ? program.steps().get(index).out().toString() : "-";
  }

  /** Rectifications of a step; a dash where there are none. */
  String relus(int index) {
    long relus = isStep(index) ? program.steps().get(index).relus() : 0;
    return relus == 0 ? "-" : Figures.whole(relus);
  }

  private boolean isStep(int index) {
    return index >= 0 && index < program.steps().size();
  }
}
