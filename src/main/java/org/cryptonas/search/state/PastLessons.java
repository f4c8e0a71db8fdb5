package org.cryptonas.search.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;

/** Lets a curriculum live through what is kept of an earlier life of it. */
final class PastLessons {
  private final Curriculum curriculum;
  private final Map<Long, Double> scores = new HashMap<>();
  private String centre;
  private List<ControllerEffect> open = List.of();

  PastLessons(Curriculum curriculum) {
    this.curriculum = curriculum;
    this.centre = curriculum.state().centre();
  }

  /**
   * Lives through all.
   *
   * @return what the last lesson asked for beside lessons: finalists, or that the search is given
   *     up
   */
  List<ControllerEffect> of(List<SearchEvent> events) {
    events.forEach(this::live);
    return open;
  }

  private void live(SearchEvent event) {
    if (event instanceof SearchEvent.TrainersChanged changed) {
      curriculum.trainers(changed.trainers());
    } else if (event instanceof SearchEvent.WeightsMoved moved) {
      moved(moved);
    } else if (event instanceof SearchEvent.Proposed proposed) {
      requireSame(proposed.proposal());
    } else if (event instanceof SearchEvent.Scored scored) {
      scores.put(scored.proposal(), scored.accuracy());
    } else if (event instanceof SearchEvent.LessonTaught taught) {
      keep(curriculum.taught(taught.number(), centre, taught.version(), result(taught)));
    } else if (event instanceof SearchEvent.LessonFailed failed) {
      keep(curriculum.failed(failed.number(), failed.reason()));
    }
  }

  private void moved(SearchEvent.WeightsMoved moved) {
    centre = moved.weights();
    if (moved.version() == 0) {
      curriculum.started(centre);
    }
  }

  private Result.Taught result(SearchEvent.LessonTaught taught) {
    Task.Lesson lesson = curriculum.state().inFlight().get(taught.number());
    if (lesson == null) {
      throw new IllegalArgumentException(
          "the journal has a result of lesson %d, which was not planned"
              .formatted(taught.number()));
    }
    List<Double> inOrder =
        lesson.scored().stream().map(p -> scores.getOrDefault(p.number(), 0.0)).toList();
    return new Result.Taught(centre, inOrder, List.of(), taught.seconds());
  }

  private void keep(List<ControllerEffect> effects) {
    open =
        effects.stream()
            .filter(
                e -> e instanceof ControllerEffect.Nominate || e instanceof ControllerEffect.GiveUp)
            .toList();
  }

  /** Another program, or another machine's arithmetic, might have gone another way. */
  private void requireSame(Proposal kept) {
    boolean same =
        curriculum.state().inFlight().values().stream()
            .flatMap(lesson -> lesson.scored().stream())
            .filter(proposal -> proposal.number() == kept.number())
            .anyMatch(proposal -> proposal.draw().pattern().equals(kept.draw().pattern()));
    if (!same) {
      throw new IllegalArgumentException(
          "the journal's proposal %d is not what the policy proposes here: the run cannot go on"
              .formatted(kept.number()));
    }
  }
}
