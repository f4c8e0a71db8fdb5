package org.cryptonas.policy;

import org.cryptonas.arch.SkipPattern;

/**
 * A pattern as it was drawn.
 *
 * @param pattern kernels and skips
 * @param version number of updates the policy had learnt from when it drew this
 * @param logProbability natural logarithm of the probability the policy then gave the pattern
 */
public record Draw(SkipPattern pattern, long version, double logProbability) {}
