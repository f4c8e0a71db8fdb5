package org.cryptonas.policy;

/**
 * How a policy stands, for those who watch it.
 *
 * @param version number of updates learnt from
 * @param baseline moving average of rewards; 0 where a policy keeps none
 * @param entropy mean entropy of the last draws, in nats
 * @param skipRate share of possible skips taken in the last draws
 */
public record PolicyState(long version, double baseline, double entropy, double skipRate) {}
