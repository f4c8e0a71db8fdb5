package org.cryptonas.protocol.cost;

/**
 * What one kind of operation of a layer amounts to, over both parties and phases.
 *
 * @param count how many operations
 * @param seconds seconds they take on the machines of those who compute them
 */
public record OperationCost(long count, double seconds) {
  OperationCost plus(OperationCost other) {
    return new OperationCost(count + other.count, seconds + other.seconds);
  }
}
