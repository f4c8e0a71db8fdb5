package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.settings.LadderSettings;

/**
 * What is kept of the work manager's state: all but its trainers and the lessons and tests, which
 * those who wait for them ask for again.
 *
 * @param ladder who climbs
 * @param climbing who had begun a training that has no result yet, in the order of their beginning
 * @param losses how often the trainers of open tasks were lost, the latest count of each
 */
public record LadderMemory(Ladder ladder, List<Climb> climbing, List<SearchEvent.JobLost> losses) {
  /** Of a search that has not begun. */
  public static LadderMemory initial(LadderSettings settings, Budgets budgets) {
    return new LadderMemory(Ladder.of(settings, budgets), List.of(), List.of());
  }

  /** What is remembered after one event more. */
  public LadderMemory updated(SearchEvent event) {
    LadderMemory next = climbed(event);
    return event.settled().map(next::settled).orElse(next);
  }

  /** Whether it is known what became of a proposal at a budget: a candidate, or nothing. */
  public boolean hasHeardOf(long proposal, int budget) {
    Ladder.Place place = new Ladder.Place(proposal, budget);
    return ladder.refused().contains(place) || ladder.entered().at(place).isPresent();
  }

  private LadderMemory climbed(SearchEvent event) {
    if (event instanceof SearchEvent.PhaseStarted begun && begun.phase() == SearchPhase.LADDER) {
      return with(ladder.expecting(begun.expected()));
    } else if (event instanceof SearchEvent.BudgetAdded added) {
      return with(ladder.with(added.budget()));
    } else if (event instanceof SearchEvent.Scaled scaled) {
      return with(ladder.entered(scaled.candidate()));
    } else if (event instanceof SearchEvent.JobStarted started) {
      return started(started.task());
    } else if (event instanceof SearchEvent.JobLost lost) {
      return lost(lost);
    } else if (event instanceof SearchEvent.CandidateFailed failed
        && failed.candidate().isEmpty()) {
      return with(ladder.refused(new Ladder.Place(failed.proposal(), failed.budget())));
    }
    return with(ladder.settled(event));
  }

  private LadderMemory started(TaskId task) {
    return begun(task).isPresent()
        ? this
        : ladder
            .entered()
            .trainedBy(task)
            .map(candidate -> started(new Climb(candidate, task.number())))
            .orElse(this);
  }

  private LadderMemory started(Climb climb) {
    List<Climb> all = new ArrayList<>(climbing);
    all.add(climb);
    return new LadderMemory(ladder.started(climb), List.copyOf(all), losses);
  }

  private LadderMemory lost(SearchEvent.JobLost lost) {
    List<SearchEvent.JobLost> all = new ArrayList<>(lossesBut(lost.task()));
    all.add(lost);
    return new LadderMemory(ladder, climbing, List.copyOf(all));
  }

  private LadderMemory settled(TaskId task) {
    List<Climb> open = climbing.stream().filter(climb -> !climb.task().equals(task)).toList();
    return new LadderMemory(ladder, open, lossesBut(task));
  }

  private List<SearchEvent.JobLost> lossesBut(TaskId task) {
    return losses.stream().filter(loss -> !loss.task().equals(task)).toList();
  }

  private Optional<Climb> begun(TaskId task) {
    return climbing.stream().filter(climb -> climb.task().equals(task)).findFirst();
  }

  private LadderMemory with(Ladder next) {
    return new LadderMemory(next, climbing, losses);
  }
}
