package org.cryptonas.search.event;

import org.cryptonas.policy.Draw;

/**
 * A pattern that the policy proposed.
 *
 * @param number its place in the order of proposals, from 1
 * @param draw the pattern as it was drawn
 */
public record Proposal(long number, Draw draw) {}
