package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;

/**
 * Which weights a search may still ask for, by what is kept of it: the centre and evaluations that
 * may stand on the frontier. Not a value, for a search has many; but it follows from the events and
 * their order alone.
 *
 * <p>A centre that was left behind stays until the search is over: a lesson in flight may start
 * from it, and no event says so. An evaluation can not stand on the frontier any more once a costed
 * one of its budget has reached a higher rung ({@link Standing}). One that is merely beaten stays:
 * whoever beats it may go that way. So does one of an architecture that several budgets came to:
 * its training gives the same weights to each, and those of another budget may be on their way.
 */
public final class WeightUse {
  private final Map<Object, String> used = new HashMap<>();
  private final Map<String, Set<Object>> users = new HashMap<>();
  private final Map<Integer, Integer> reached = new HashMap<>();
  private final Map<String, List<TaskId>> unpriced = new HashMap<>();
  private final Set<String> priced = new HashSet<>();
  private final Set<String> scaled = new HashSet<>();
  private final Set<String> scaledTwice = new HashSet<>();
  private String centre = "";

  /**
   * Takes in what happened next.
   *
   * @return content hashes of the weights that are spent with it; such weights may come to be used
   *     again only by being made again
   */
  public List<String> after(SearchEvent event) {
    if (event instanceof SearchEvent.WeightsMoved moved) {
      centre = moved.weights();
    } else if (event instanceof SearchEvent.Scaled entry) {
      noteScaled(entry.candidate().id());
    } else if (event instanceof SearchEvent.Evaluated evaluated) {
      return evaluated(evaluated.evaluation());
    } else if (event instanceof SearchEvent.Priced cost) {
      return priced(cost.candidate());
    }
    return List.of();
  }

  /** Content hashes of all weights that are not spent. */
  public Set<String> needed() {
    Set<String> needed = new HashSet<>(users.keySet());
    if (!centre.isEmpty()) {
      needed.add(centre);
    }
    return Set.copyOf(needed);
  }

  private void noteScaled(String candidate) {
    if (!scaled.add(candidate)) {
      scaledTwice.add(candidate);
    }
  }

  private List<String> evaluated(Evaluation evaluation) {
    TaskId task = evaluation.task();
    List<String> spent = new ArrayList<>(uses(task, evaluation.weights()));
    String candidate = evaluation.candidate().id();
    if (priced.contains(candidate)) {
      spent.addAll(reached(task));
    } else {
      unpriced.computeIfAbsent(candidate, id -> new ArrayList<>()).add(task);
    }
    return spent;
  }

  private List<String> priced(String candidate) {
    priced.add(candidate);
    List<String> spent = new ArrayList<>();
    for (TaskId task : Optional.ofNullable(unpriced.remove(candidate)).orElse(List.of())) {
      spent.addAll(reached(task));
    }
    return spent;
  }

  private List<String> reached(TaskId task) {
    int highest = reached.merge(task.budget(), task.number(), Math::max);
    return released(
        used.keySet().stream()
            .filter(user -> user instanceof TaskId other && isBelow(other, task.budget(), highest))
            .filter(user -> !scaledTwice.contains(((TaskId) user).candidate()))
            .toList());
  }

  private static boolean isBelow(TaskId task, int budget, int rung) {
    return task.budget() == budget && task.number() < rung;
  }

  private List<String> uses(Object user, String weights) {
    if (weights.equals(used.get(user))) {
      return List.of();
    }
    List<String> spent = released(List.of(user));
    used.put(user, weights);
    users.computeIfAbsent(weights, hash -> new HashSet<>()).add(user);
    return spent;
  }

  private List<String> released(List<?> leaving) {
    List<String> spent = new ArrayList<>();
    for (Object user : leaving) {
      Optional.ofNullable(used.remove(user))
          .filter(weights -> isLast(user, weights))
          .ifPresent(spent::add);
    }
    return spent;
  }

  private boolean isLast(Object user, String weights) {
    Set<Object> others = users.getOrDefault(weights, new HashSet<>());
    others.remove(user);
    if (others.isEmpty()) {
      users.remove(weights);
    }
    return others.isEmpty();
  }
}
