package org.cryptonas.search.state;

import org.cryptonas.search.event.Candidate;

/**
 * A candidate at a rung of the ladder.
 *
 * @param candidate who
 * @param rung from 1
 */
public record Climb(Candidate candidate, int rung) {}
