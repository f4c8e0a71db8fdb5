package org.cryptonas.node.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.event.TrainerProgress;
import org.cryptonas.search.event.WorkOverview;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The trainers at work, and what waits for them.
 *
 * @param overview as it was last told
 * @param progress what each trainer last said of its job
 */
public record Crowd(WorkOverview overview, PMap<String, TrainerProgress> progress) {
  /** Nobody yet. */
  static final Crowd NONE = new Crowd(WorkOverview.NONE, HashTreePMap.empty());

  Crowd after(SearchNews news) {
    if (news instanceof WorkOverview next) {
      return new Crowd(next, progress.minusAll(gone(next)));
    }
    return news instanceof TrainerProgress said
        ? new Crowd(overview, progress.plus(said.trainer(), said))
        : this;
  }

  /** How far a trainer is with the job it has. */
  public Optional<TrainerProgress> progressOf(WorkOverview.Member trainer) {
    return Optional.ofNullable(progress.get(trainer.name()))
        .filter(said -> trainer.job().equals(Optional.of(said.job())));
  }

  /** How many have a job. */
  public int busy() {
    return (int) overview.trainers().stream().filter(t -> t.job().isPresent()).count();
  }

  /** Images a second over all of them. */
  public double imagesPerSecond() {
    return overview.trainers().stream()
        .flatMap(trainer -> progressOf(trainer).stream())
        .mapToDouble(TrainerProgress::imagesPerSecond)
        .sum();
  }

  private List<String> gone(WorkOverview next) {
    Set<String> here =
        next.trainers().stream().map(WorkOverview.Member::name).collect(Collectors.toSet());
    return progress.keySet().stream().filter(name -> !here.contains(name)).toList();
  }
}
