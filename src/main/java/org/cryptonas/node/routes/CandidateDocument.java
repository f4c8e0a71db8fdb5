package org.cryptonas.node.routes;

import java.util.Map;
import java.util.Optional;
import org.cryptonas.node.live.Entry;
import org.cryptonas.node.live.ProtocolCost;
import org.cryptonas.search.event.Evaluation;

/**
 * A candidate in a list.
 *
 * @param candidate its id: the architecture's content hash
 * @param number its place in the order in which candidates were made, from 1
 * @param proposal number of the proposal whose pattern it has
 * @param budget the most ReLUs it may use
 * @param relus the ReLUs it uses
 * @param parameters its trainable weights
 * @param macs multiply-accumulates of one inference
 * @param state what becomes of it
 * @param rung how much training {@code accuracy} had; 0 where there is none
 * @param accuracy on the validation split, from 0 to 1; absent before its first training
 * @param testAccuracy on the test split; absent until it was read
 * @param onFrontier whether it stands on the frontier
 * @param failure why it will not be evaluated (further)
 * @param costs simulated, by protocol; empty for a moment after it was made
 */
record CandidateDocument(
    String candidate,
    long number,
    long proposal,
    int budget,
    long relus,
    long parameters,
    long macs,
    Entry.State state,
    int rung,
    Optional<Double> accuracy,
    Optional<Double> testAccuracy,
    boolean onFrontier,
    Optional<String> failure,
    Map<String, ProtocolCost> costs) {

  /** A candidate as it stands at its highest rung. */
  static CandidateDocument of(Entry entry, boolean onFrontier) {
    return of(entry, entry.best(), onFrontier);
  }

  /** A candidate as one of its trainings shows it. */
  static CandidateDocument of(Entry entry, Optional<Evaluation> shown, boolean onFrontier) {
    return new CandidateDocument(
        entry.candidate().id(),
        entry.number(),
        entry.candidate().proposal(),
        entry.candidate().budget(),
        entry.counts().relus(),
        entry.counts().parameters(),
        entry.counts().macs(),
        entry.state(),
        shown.map(Evaluation::rung).orElse(0),
        shown.map(Evaluation::accuracy),
        entry.test(),
        onFrontier,
        entry.failure(),
        entry.costs());
  }
}
