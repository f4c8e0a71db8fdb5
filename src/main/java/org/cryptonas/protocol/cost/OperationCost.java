package org.cryptonas.protocol.cost;

/**
 * What one kind of operation comes to.
 *
 * @param count how many, of both parties and phases
 * @param seconds how long they take, each on its party's machine
 */
public record OperationCost(long count, double seconds) {
  OperationCost plus(OperationCost other) {
    return new OperationCost(count + other.count, seconds + other.seconds);
  }
}
