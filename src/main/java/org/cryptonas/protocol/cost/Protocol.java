package org.cryptonas.protocol.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * A two-party protocol for private inference. Implementations are immutable: the same program
 * always costs the same.
 */
public interface Protocol {
  /** Name by which a configuration picks this protocol. */
  String name();

  /** What an inference takes once, before its first step. */
  StepCost setup(Program program);

  /**
   * What one step asks of each phase, whatever the link and the machines, and whatever stands
   * around it.
   *
   * @throws IllegalArgumentException when the protocol has no such step
   */
  StepCost step(ProgramStep step);

  /** What it takes to give the client the result. */
  StepCost result(Program program);

  /** What truncating the results of all linear layers takes, where that is not local. */
  default StepCost truncation(Program program) {
    return StepCost.NONE;
  }

  /** What each party keeps between the phases. */
  Storage storage(Program program);

  /** The constants that layers and storage are worked out from, by name. */
  Map<String, Quantity> constants();

  /** Seconds that a unit of each operation took where the protocol was published. */
  Map<Operation, Quantity> times();

  /**
   * The same protocol with another value for one of its constants, to see what depends on it.
   *
   * @throws IllegalArgumentException when there is no such constant, or it cannot have that value
   */
  Protocol with(String constant, double value);

  /**
   * What each step of a program asks of each phase.
   *
   * @return layers in the order of the program, set-up first and the result's way back after them
   */
  default List<LayerCost> layers(Program program) {
    List<ProgramStep> steps = program.steps();
    List<LayerCost> layers = new ArrayList<>(steps.size() + 3);
    layers.add(new LayerCost(-1, "setup", "once an inference", setup(program)));
    for (int index = 0; index < steps.size(); index++) {
      ProgramStep step = steps.get(index);
      layers.add(new LayerCost(index, step.kind(), step.name(), step(step)));
    }
    layers.add(new LayerCost(steps.size(), "output", "result", result(program)));
    StepCost truncation = truncation(program);
    if (!truncation.equals(StepCost.NONE)) {
      layers.add(new LayerCost(steps.size() + 1, "truncation", "linear layers", truncation));
    }
    return layers;
  }

  /** The cost of one inference of a program over a link between two machines. */
  default CostReport report(Program program, Link link, Parties parties) {
    return CostReport.of(this, program, link, parties);
  }
}
