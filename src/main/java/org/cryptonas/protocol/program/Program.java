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

  /** Shape of what the first step reads. */
  public ImageShape in() {
    return steps.get(0).in();
  }

  /** Rectifications of one inference. */
  public long relus() {
    return steps.stream().mapToLong(ProgramStep::relus).sum();
  }

  /** Multiply-accumulate operations of one inference. */
  public long macs() {
    return steps.stream().mapToLong(ProgramStep::macs).sum();
  }

  /** Comparisons of two values: rectifications, and those of max pools. */
  public long compared() {
    return steps.stream().mapToLong(ProgramStep::comparisons).sum();
  }

  /** Values that layers with weights read and make. */
  public long throughLinear() {
    return steps.stream()
        .filter(ProgramStep::lengthensFractions)
        .mapToLong(step -> (long) step.in().size() + step.out().size())
        .sum();
  }

  /**
   * Layers whose results have twice as long a fraction and are truncated, where it is not local.
   */
  public long truncations() {
    return steps.stream().filter(ProgramStep::lengthensFractions).count();
  }

  /** Values of such layers. */
  public long truncated() {
    return steps.stream()
        .filter(ProgramStep::lengthensFractions)
        .mapToLong(step -> step.out().size())
        .sum();
  }
}
