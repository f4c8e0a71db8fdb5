package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cryptonas.search.event.Candidate;

/**
 * The candidates of one budget on their way up the ladder.
 *
 * @param fresh have not been tried at any rung, in the order in which they will be
 * @param running at work now
 * @param finished per rung what was reached there
 * @param promoted per rung who left it for the next; index 0 is rung 1
 */
record Bracket(
    List<Candidate> fresh,
    Set<Climb> running,
    List<List<Mark>> finished,
    List<Set<Candidate>> promoted) {

  /** A candidate's accuracy at a rung. */
  record Mark(Candidate candidate, double accuracy) {
    /** Best first; of equals the one proposed first. */
    static final Comparator<Mark> BEST_FIRST =
        Comparator.comparingDouble(Mark::accuracy)
            .reversed()
            .thenComparing(mark -> mark.candidate().proposal());
  }

  static Bracket of(List<Candidate> fresh, int rungs) {
    List<List<Mark>> finished = new ArrayList<>();
    List<Set<Candidate>> promoted = new ArrayList<>();
    for (int rung = 0; rung < rungs; rung++) {
      finished.add(List.of());
      promoted.add(Set.of());
    }
    return new Bracket(List.copyOf(fresh), Set.of(), finished, promoted);
  }

  int rungs() {
    return finished.size();
  }

  /**
   * Who may be trained next: the lowest rung first, so that everyone has been tried before the best
   * go on; a rung's best go on early rather than leave a trainer idle.
   *
   * @param reduction one in this many is promoted
   */
  Optional<Climb> next(int reduction) {
    if (!fresh.isEmpty()) {
      return Optional.of(new Climb(fresh.get(0), 1));
    }
    for (int rung = 1; rung < rungs(); rung++) {
      Optional<Candidate> best = promotable(rung, reduction);
      if (best.isPresent()) {
        return Optional.of(new Climb(best.get(), rung + 1));
      }
    }
    return Optional.empty();
  }

  boolean exhausted(int reduction) {
    return running.isEmpty() && next(reduction).isEmpty();
  }

  Bracket started(Climb climb) {
    Set<Climb> busy = new HashSet<>(running);
    busy.add(climb);
    List<Candidate> waiting = new ArrayList<>(fresh);
    List<Set<Candidate>> left = promoted;
    if (climb.rung() == 1) {
      waiting.remove(climb.candidate());
    } else {
      left = new ArrayList<>(promoted);
      Set<Candidate> gone = new HashSet<>(left.get(climb.rung() - 2));
      gone.add(climb.candidate());
      left.set(climb.rung() - 2, gone);
    }
    return new Bracket(List.copyOf(waiting), busy, finished, left);
  }

  Bracket finished(Climb climb, double accuracy) {
    List<List<Mark>> marks = new ArrayList<>(finished);
    List<Mark> rung = new ArrayList<>(marks.get(climb.rung() - 1));
    rung.add(new Mark(climb.candidate(), accuracy));
    rung.sort(Mark.BEST_FIRST);
    marks.set(climb.rung() - 1, List.copyOf(rung));
    return new Bracket(fresh, without(climb), marks, promoted);
  }

  /** Who fails leaves no mark on the rungs below: another climbs in its place. */
  Bracket failed(Climb climb) {
    Candidate gone = climb.candidate();
    List<List<Mark>> marks =
        finished.stream()
            .map(rung -> rung.stream().filter(m -> !m.candidate().equals(gone)).toList())
            .toList();
    List<Set<Candidate>> left = promoted.stream().map(rung -> minus(rung, gone)).toList();
    return new Bracket(fresh, without(climb), marks, left);
  }

  private static Set<Candidate> minus(Set<Candidate> candidates, Candidate gone) {
    Set<Candidate> left = new HashSet<>(candidates);
    left.remove(gone);
    return left;
  }

  private Set<Climb> without(Climb climb) {
    Set<Climb> busy = new HashSet<>(running);
    busy.remove(climb);
    return busy;
  }

  private Optional<Candidate> promotable(int rung, int reduction) {
    List<Mark> marks = finished.get(rung - 1);
    Set<Candidate> gone = promoted.get(rung - 1);
    int quota = marks.size() / reduction;
    if (quota == 0 && !marks.isEmpty() && closed(rung, reduction)) {
      quota = 1; // someone always reaches the top, however few entered
    }
    if (gone.size() >= quota) {
      return Optional.empty();
    }
    return marks.stream().map(Mark::candidate).filter(c -> !gone.contains(c)).findFirst();
  }

  /** Whether nobody can arrive at a rung any more. */
  private boolean closed(int rung, int reduction) {
    boolean belowQuiet = rung == 1 ? fresh.isEmpty() : closed(rung - 1, reduction);
    boolean noneComing = rung == 1 || promotable(rung - 1, reduction).isEmpty();
    return belowQuiet && noneComing && running.stream().noneMatch(c -> c.rung() <= rung);
  }
}
