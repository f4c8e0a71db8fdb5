package org.cryptonas.protocol.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Operations that one party computes.
 *
 * @param amounts how much of each operation there is, in the order of operations
 */
public record Work(Map<Operation, Amount> amounts) {
  public static final Work NONE = new Work(Map.of());

  private static final Amount NOTHING = new Amount(0, 0);

  /**
   * How much of an operation there is.
   *
   * @param count how many operations
   * @param units units of time they take together: several each, where one operation may be worth
   *     more than another
   */
  public record Amount(long count, long units) {
    public Amount {
      if (count < 0 || units < 0) {
        throw new IllegalArgumentException(
            "%d operations of %d units: neither may be negative".formatted(count, units));
      }
    }

    Amount plus(Amount other) {
      return new Amount(count + other.count, units + other.units);
    }
  }

  public Work {
    Map<Operation, Amount> ordered = new EnumMap<>(Operation.class);
    ordered.putAll(amounts);
    amounts = Collections.unmodifiableMap(ordered);
  }

  /** {@code count} operations of one unit each. */
  public static Work of(Operation operation, long count) {
    return NONE.and(operation, count);
  }

  /** This and {@code count} operations of one unit each. */
  public Work and(Operation operation, long count) {
    return and(operation, count, count);
  }

  /** This and {@code count} operations that take {@code units} units together. */
  public Work and(Operation operation, long count, long units) {
    return plus(new Work(Map.of(operation, new Amount(count, units))));
  }

  /** Both together. */
  public Work plus(Work other) {
    Map<Operation, Amount> sum = new EnumMap<>(Operation.class);
    sum.putAll(amounts);
    other.amounts.forEach((operation, amount) -> sum.merge(operation, amount, Amount::plus));
    return new Work(sum);
  }

  /** How many operations of one kind there are. */
  public long count(Operation operation) {
    return amounts.getOrDefault(operation, NOTHING).count();
  }

  /** Units of time that the operations of one kind take. */
  public long units(Operation operation) {
    return amounts.getOrDefault(operation, NOTHING).units();
  }
}
