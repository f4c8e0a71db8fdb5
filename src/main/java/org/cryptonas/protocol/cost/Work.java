package org.cryptonas.protocol.cost;

import java.util.ArrayList;
import java.util.List;

/**
 * Operations that one party computes.
 *
 * @param amounts how much of each operation there is, each operation once
 */
public record Work(List<Amount> amounts) {
  public static final Work NONE = new Work(List.of());

  /**
   * How much of an operation there is.
   *
   * @param operation what is computed
   * @param count how many operations
   * @param units units of time they take together: several each, where one operation may be worth
   *     more than another
   */
  public record Amount(Operation operation, long count, long units) {
    public Amount {
      if (count < 0 || units < 0) {
        throw new IllegalArgumentException(
            "%d operations %s of %d units: neither may be negative"
                .formatted(count, operation.label(), units));
      }
    }

    private Amount plus(Amount other) {
      return new Amount(operation, count + other.count, units + other.units);
    }
  }

  public Work {
    amounts = List.copyOf(amounts);
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
    return plus(new Work(List.of(new Amount(operation, count, units))));
  }

  /** Both together. */
  public Work plus(Work other) {
    List<Amount> sum = new ArrayList<>(amounts);
    other.amounts.forEach(amount -> add(sum, amount));
    return new Work(sum);
  }

  /** How many operations of one kind there are. */
  public long count(Operation operation) {
    return amounts.stream()
        .filter(amount -> amount.operation == operation)
        .mapToLong(Amount::count)
        .sum();
  }

  private static void add(List<Amount> sum, Amount amount) {
    for (int at = 0; at < sum.size(); at++) {
      if (sum.get(at).operation == amount.operation) {
        sum.set(at, sum.get(at).plus(amount));
        return;
      }
    }
    sum.add(amount);
  }
}
