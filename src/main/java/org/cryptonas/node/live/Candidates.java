package org.cryptonas.node.live;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * All candidates of a search; immutable. They are kept in every order that can be asked for, so
 * that a page costs the same however many there are, and a change shares all but a few nodes with
 * what was before.
 *
 * @param axis protocol whose seconds and bytes candidates are ordered by
 * @param entries in the order of their making
 * @param places number of each, by id and budget
 * @param ids number of the first candidate of each id
 * @param shelves by what can be asked for
 */
public record Candidates(
    String axis,
    PVector<Entry> entries,
    PMap<Place, Long> places,
    PSortedMap<String, Long> ids,
    PMap<Shelf.Label, Shelf> shelves) {

  /** One architecture may be made for two budgets. */
  record Place(String id, int budget) {
    static Place of(Candidate candidate) {
      return new Place(candidate.id(), candidate.budget());
    }
  }

  /**
   * Some candidates in order.
   *
   * @param total how many were asked for, on all pages
   * @param entries those of this page
   * @param next where the page after this one begins; empty after the last
   */
  public record Page(int total, List<Entry> entries, Optional<Cursor> next) {}

  /** None yet. */
  static Candidates none(String axis) {
    return new Candidates(
        axis, TreePVector.empty(), HashTreePMap.empty(), TreePMap.empty(), HashTreePMap.empty());
  }

  /** The candidates after one event more. */
  Candidates after(SearchEvent event) {
    if (event instanceof SearchEvent.Scaled scaled) {
      return with(scaled.candidate());
    } else if (event instanceof SearchEvent.JobStarted started) {
      return changed(started.task(), Entry::running);
    } else if (event instanceof SearchEvent.JobLost lost) {
      return changed(lost.task(), Entry::lost);
    } else if (event instanceof SearchEvent.Evaluated evaluated) {
      return changed(
          Place.of(evaluated.evaluation().candidate()),
          entry -> entry.evaluated(evaluated.evaluation()));
    } else if (event instanceof SearchEvent.CandidateFailed failed) {
      return failed(failed);
    } else if (event instanceof SearchEvent.Tested tested) {
      return all(tested.candidate(), entry -> entry.tested(tested.accuracy()));
    }
    return this;
  }

  /** The same, with what one candidate's architecture costs. */
  Candidates priced(String id, Map<String, ProtocolCost> costs) {
    return all(id, entry -> entry.priced(costs));
  }

  /** Whether a candidate's costs are not known yet. */
  boolean unpriced(Candidate candidate) {
    return entry(candidate).filter(entry -> entry.costs().isEmpty()).isPresent();
  }

  /** What is known of a candidate. */
  public Optional<Entry> entry(Candidate candidate) {
    return entry(Place.of(candidate));
  }

  /** Whose training a task is. */
  public Optional<Entry> trainedBy(TaskId task) {
    return entry(new Place(task.candidate(), task.budget()));
  }

  private Optional<Entry> entry(Place place) {
    return Optional.ofNullable(places.get(place)).map(this::numbered);
  }

  /** The candidates whose id begins so, one an id, at most two of them. */
  public List<Entry> beginning(String prefix) {
    return Stream.iterate(
            Optional.ofNullable(ids.ceilingKey(prefix)),
            id -> id.filter(found -> found.startsWith(prefix)).isPresent(),
            id -> id.map(ids::higherKey))
        .limit(2)
        .flatMap(Optional::stream)
        .map(ids::get)
        .map(this::numbered)
        .toList();
  }

  /** A page. */
  public Page page(CandidateQuery query) {
    Collection<Shelf> asked =
        shelves.entrySet().stream()
            .filter(shelf -> query.asksFor(shelf.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    int total = asked.stream().mapToInt(Shelf::size).sum();
    List<Cursor> places =
        Stream.concat(known(asked, query), unknown(asked, query))
            .limit(query.limit() + 1L)
            .toList();
    List<Cursor> shown = places.subList(0, Math.min(places.size(), query.limit()));
    return new Page(
        total,
        shown.stream().flatMap(at -> at.rank().stream()).map(r -> numbered(r.number())).toList(),
        places.size() > query.limit()
            ? Optional.of(shown.get(shown.size() - 1))
            : Optional.empty());
  }

  private static Stream<Cursor> known(Collection<Shelf> asked, CandidateQuery query) {
    if (!query.after().known()) {
      return Stream.empty();
    }
    Comparator<Rank> order =
        query.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return asked.stream()
        .flatMap(shelf -> first(shelf.known(query.order()), query, query.descending()))
        .sorted(order)
        .map(rank -> Cursor.at(true, rank));
  }

  private static Stream<Cursor> unknown(Collection<Shelf> asked, CandidateQuery query) {
    return asked.stream()
        .flatMap(shelf -> first(shelf.unknown(query.order()), from(query), false))
        .sorted()
        .map(rank -> Cursor.at(false, rank));
  }

  /** Whoever is among the known has all of the unknown before them. */
  private static CandidateQuery from(CandidateQuery query) {
    return query.after().known() ? query.startingOver() : query;
  }

  private static Stream<Rank> first(
      PSortedSet<Rank> ranks, CandidateQuery query, boolean descending) {
    PSortedSet<Rank> ordered = descending ? ranks.descendingSet() : ranks;
    return query.after().rank().map(after -> ordered.tailSet(after, false)).orElse(ordered).stream()
        .limit(query.limit() + 1L);
  }

  private Entry numbered(long number) {
    return entries.get((int) number - 1);
  }

  private Candidates with(Candidate candidate) {
    if (places.containsKey(Place.of(candidate))) {
      return this;
    }
    Entry entry = Entry.of(entries.size() + 1L, candidate);
    return new Candidates(
        axis,
        entries.plus(entry),
        places.plus(Place.of(candidate), entry.number()),
        ids.containsKey(candidate.id()) ? ids : ids.plus(candidate.id(), entry.number()),
        shelves.plus(Shelf.Label.of(entry), shelf(Shelf.Label.of(entry)).with(entry)));
  }

  private Candidates changed(TaskId task, UnaryOperator<Entry> change) {
    return task.kind() == TaskId.Kind.TRAINING
        ? changed(new Place(task.candidate(), task.budget()), change)
        : this;
  }

  private Candidates failed(SearchEvent.CandidateFailed failed) {
    return failed
        .candidate()
        .map(id -> changed(new Place(id, failed.budget()), entry -> entry.failed(failed.reason())))
        .orElse(this);
  }

  /** All candidates of one architecture. */
  private Candidates all(String id, UnaryOperator<Entry> change) {
    Candidates next = this;
    for (int budget : budgets()) {
      next = next.changed(new Place(id, budget), change);
    }
    return next;
  }

  private List<Integer> budgets() {
    return shelves.keySet().stream().map(Shelf.Label::budget).distinct().toList();
  }

  private Candidates changed(Place place, UnaryOperator<Entry> change) {
    return entry(place).map(before -> replaced(before, change.apply(before))).orElse(this);
  }

  private Candidates replaced(Entry before, Entry after) {
    return new Candidates(
        axis,
        entries.with((int) before.number() - 1, after),
        places,
        ids,
        before.isRankedAs(after) ? shelves : moved(before, after));
  }

  private PMap<Shelf.Label, Shelf> moved(Entry before, Entry after) {
    Shelf.Label from = Shelf.Label.of(before);
    PMap<Shelf.Label, Shelf> left = shelves.plus(from, shelf(from).without(before));
    Shelf.Label to = Shelf.Label.of(after);
    return left.plus(to, left.getOrDefault(to, Shelf.empty(axis)).with(after));
  }

  private Shelf shelf(Shelf.Label label) {
    return shelves.getOrDefault(label, Shelf.empty(axis));
  }
}
