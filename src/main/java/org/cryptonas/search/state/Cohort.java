package org.cryptonas.search.state;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.TaskId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Who entered the ladder, in the order of their coming; immutable. Written as a list. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE)
final class Cohort {
  static final Cohort NONE =
      new Cohort(TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty());

  /** What a candidate's tasks say of it. */
  private record Made(String id, int budget) {}

  private final PVector<Candidate> candidates;
  private final PMap<Ladder.Place, Candidate> byPlace;
  private final PMap<Made, Candidate> byTask;

  private Cohort(
      PVector<Candidate> candidates,
      PMap<Ladder.Place, Candidate> byPlace,
      PMap<Made, Candidate> byTask) {
    this.candidates = candidates;
    this.byPlace = byPlace;
    this.byTask = byTask;
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Cohort of(List<Candidate> candidates) {
    Cohort cohort = NONE;
    for (Candidate candidate : candidates) {
      cohort = cohort.with(candidate);
    }
    return cohort;
  }

  Cohort with(Candidate candidate) {
    return new Cohort(
        candidates.plus(candidate),
        byPlace.plus(place(candidate), candidate),
        byTask.plus(new Made(candidate.id(), candidate.budget()), candidate));
  }

  boolean contains(Candidate candidate) {
    return byPlace.containsKey(place(candidate));
  }

  /** Who came of a proposal at a budget. */
  Optional<Candidate> at(Ladder.Place place) {
    return Optional.ofNullable(byPlace.get(place));
  }

  /** Whom a training is of. */
  Optional<Candidate> trainedBy(TaskId task) {
    return Optional.ofNullable(byTask.get(new Made(task.candidate(), task.budget())));
  }

  @JsonValue
  List<Candidate> candidates() {
    return candidates;
  }

  int size() {
    return candidates.size();
  }

  private static Ladder.Place place(Candidate candidate) {
    return new Ladder.Place(candidate.proposal(), candidate.budget());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cohort that && candidates.equals(that.candidates);
  }

  @Override
  public int hashCode() {
    return candidates.hashCode();
  }

  @Override
  public String toString() {
    return candidates.toString();
  }
}
