package org.cryptonas.node.run;

/**
 * What a search searches; known before it begins.
 *
 * @param seed everything random follows from it
 * @param policy name of the policy
 * @param dataset name of the dataset
 * @param generated whether the program made the dataset's images itself
 * @param axis the cost axis, in words
 */
public record Subject(long seed, String policy, String dataset, boolean generated, String axis) {}
