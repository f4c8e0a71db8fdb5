package org.cryptonas.node.run;

import java.util.Optional;
import org.cryptonas.arch.Counts;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Evaluation;

/**
 * What came of a proposal on one rung.
 *
 * @param proposal its number
 * @param rung 0 on shared weights, from 1 on its own
 * @param budget the budget it was scaled to; empty on shared weights
 * @param pattern empty where the proposal was not kept
 * @param accuracy empty where it failed
 * @param evaluation its own training; empty on shared weights and where it failed
 * @param cost simulated; empty until it is known
 * @param failure why there is no accuracy
 */
record CandidateRow(
    long proposal,
    int rung,
    Optional<Integer> budget,
    Optional<SkipPattern> pattern,
    Optional<Double> accuracy,
    Optional<Evaluation> evaluation,
    Optional<InferenceCost> cost,
    Optional<String> failure) {

  Optional<Candidate> candidate() {
    return evaluation.map(Evaluation::candidate);
  }

  Optional<Counts> counts() {
    return candidate().map(candidate -> candidate.architecture().counts());
  }
}
