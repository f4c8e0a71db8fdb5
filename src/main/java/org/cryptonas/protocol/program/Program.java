package org.cryptonas.protocol.program;

import java.util.List;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.ImageShape;

/**
 * The steps of one private inference, in the order in which both parties run them, one after
 * another.
 *
 * @param steps at least one
 */
public record Program(List<ProgramStep> steps) {
  public Program {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a program needs at least one step");
    }
  }

  /** The program of an architecture's network. */
  public static Program of(Architecture architecture) {
    return new Lowering().lower(architecture.network());
  }

  /** Shape of the result. */
  public ImageShape out() {
    return steps.get(steps.size() - 1).out();
  }

  /** Rectifications of one inference. */
  public long relus() {
    return steps.stream().mapToLong(ProgramStep::relus).sum();
  }

  /** Multiply-accumulate operations of one inference. */
  public long macs() {
    return steps.stream().mapToLong(ProgramStep::macs).sum();
  }
}
