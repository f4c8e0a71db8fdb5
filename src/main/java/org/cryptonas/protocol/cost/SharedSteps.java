package org.cryptonas.protocol.cost;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;

/**
 * A protocol that costs steps of one shape once, also those of different programs. Safe to use from
 * several threads. It keeps every shape it has seen: as many as the networks of a search have.
 */
public final class SharedSteps implements Protocol {
  private final Protocol protocol;
  private final Map<ProgramStep, StepCost> known = new ConcurrentHashMap<>();

  /** Shares what {@code protocol} finds. */
  public SharedSteps(Protocol protocol) {
    this.protocol = protocol;
  }

  @Override
  public String name() {
    return protocol.name();
  }

  @Override
  public StepCost setup(Program program) {
    return protocol.setup(program);
  }

  @Override
  public StepCost step(ProgramStep step) {
    return known.computeIfAbsent(step.unnamed(), unnamed -> protocol.step(step));
  }

  @Override
  public StepCost result(Program program) {
    return protocol.result(program);
  }

  @Override
  public StepCost truncation(Program program) {
    return protocol.truncation(program);
  }

  @Override
  public Storage storage(Program program) {
    return protocol.storage(program);
  }

  @Override
  public Map<String, Quantity> constants() {
    return protocol.constants();
  }

  @Override
  public Map<Operation, Quantity> times() {
    return protocol.times();
  }

  @Override
  public Protocol with(String constant, double value) {
    return new SharedSteps(protocol.with(constant, value));
  }
}
