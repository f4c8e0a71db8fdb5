package org.cryptonas.search.state;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.pcollections.HashTreePSet;
import org.pcollections.TreePSet;

/**
 * The candidates of one budget on their way up the ladder, known by their proposals.
 *
 * @param fresh have not been tried at any rung; the one proposed first will be first
 * @param running at work now
 * @param rungs who was trained at each; index 0 is rung 1
 */
record Bracket(SortedSet<Long> fresh, Set<Step> running, List<Rung> rungs) {

  /**
   * A candidate at a rung.
   *
   * @param proposal whose candidate
   * @param rung from 1
   */
  record Step(long proposal, int rung) {}

  static Bracket of(Collection<Long> proposals, int rungs) {
    return new Bracket(
        TreePSet.from(proposals),
        HashTreePSet.empty(),
        Persistent.list(Collections.nCopies(rungs, Rung.EMPTY)));
  }

  /**
   * Who may be trained next: the lowest rung first, so that everyone has been tried before the best
   * go on; a rung's best go on early rather than leave a trainer idle.
   *
   * @param reduction one in this many is promoted
   */
  Optional<Step> next(int reduction) {
    if (!fresh.isEmpty()) {
      return Optional.of(new Step(fresh.first(), 1));
    }
    for (int rung = 1; rung < rungs.size(); rung++) {
      Optional<Long> best = promotable(rung, reduction);
      if (best.isPresent()) {
        return Optional.of(new Step(best.get(), rung + 1));
      }
    }
    return Optional.empty();
  }

  boolean exhausted(int reduction) {
    return running.isEmpty() && next(reduction).isEmpty();
  }

  Bracket started(Step step) {
    Set<Step> busy = Persistent.set(running).plus(step);
    return step.rung() == 1
        ? new Bracket(Persistent.sorted(fresh).minus(step.proposal()), busy, rungs)
        : new Bracket(fresh, busy, with(step.rung() - 1, below(step).leaving(step.proposal())));
  }

  Bracket finished(Step step, double accuracy) {
    Rung reached = at(step.rung()).with(new Rung.Mark(step.proposal(), accuracy));
    return new Bracket(fresh, without(step), with(step.rung(), reached));
  }

  /** Who fails leaves no mark on the rungs below: another climbs in its place. */
  Bracket failed(Step step) {
    List<Rung> left = rungs.stream().map(rung -> rung.without(step.proposal())).toList();
    return new Bracket(fresh, without(step), Persistent.list(left));
  }

  private Set<Step> without(Step step) {
    return Persistent.set(running).minus(step);
  }

  private Rung at(int rung) {
    return rungs.get(rung - 1);
  }

  private Rung below(Step step) {
    return at(step.rung() - 1);
  }

  private List<Rung> with(int number, Rung rung) {
    return Persistent.list(rungs).with(number - 1, rung);
  }

  private Optional<Long> promotable(int rung, int reduction) {
    Rung trained = at(rung);
    int quota = trained.size() / reduction;
    if (quota == 0 && trained.size() > 0 && closed(rung, reduction)) {
      quota = 1; // someone always reaches the top, however few entered
    }
    return trained.left().size() < quota ? trained.best() : Optional.empty();
  }

  /** Whether nobody can arrive at a rung any more. */
  private boolean closed(int rung, int reduction) {
    boolean belowQuiet = rung == 1 ? fresh.isEmpty() : closed(rung - 1, reduction);
    boolean noneComing = rung == 1 || promotable(rung - 1, reduction).isEmpty();
    return belowQuiet && noneComing && running.stream().noneMatch(step -> step.rung() <= rung);
  }
}
