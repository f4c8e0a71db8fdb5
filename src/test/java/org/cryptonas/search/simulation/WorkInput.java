package org.cryptonas.search.simulation;

import java.util.Optional;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.state.Transition;
import org.cryptonas.search.state.WorkEffect;
import org.cryptonas.search.state.WorkState;

/** What happens to a work manager, as values: recorded, and replayed. */
sealed interface WorkInput {
  Transition<WorkState, WorkEffect> on(WorkState state);

  record Submitted(Task task) implements WorkInput {
    @Override
    public Transition<WorkState, WorkEffect> on(WorkState state) {
      return state.submitted(task);
    }
  }

  record Expecting(int candidates) implements WorkInput {
    @Override
    public Transition<WorkState, WorkEffect> on(WorkState state) {
      return state.expecting(candidates);
    }
  }

  record Entered(Candidate candidate) implements WorkInput {
    @Override
    public Transition<WorkState, WorkEffect> on(WorkState state) {
      return state.entered(candidate);
    }
  }

  record Opened() implements WorkInput {
    @Override
    public Transition<WorkState, WorkEffect> on(WorkState state) {
      return state.opened();
    }
  }

  record Kept(SearchEvent event) implements WorkInput {
    @Override
    public Transition<WorkState, WorkEffect> on(WorkState state) {
      return state.kept(event);
    }
  }

  record Refused(long proposal, int budget) implements WorkInput {
    @Override
    public Transition<WorkState, WorkEffect> on(WorkState state) {
      return state.refused(proposal, budget);
    }
  }

  record Ready(String trainer, Optional<Outcome> outcome) implements WorkInput {
    @Override
    public Transition<WorkState, WorkEffect> on(WorkState state) {
      return state.ready(trainer, outcome);
    }
  }

  record Working(String trainer, TaskId task) implements WorkInput {
    @Override
    public Transition<WorkState, WorkEffect> on(WorkState state) {
      return state.working(trainer, task);
    }
  }

  record Lost(String trainer) implements WorkInput {
    @Override
    public Transition<WorkState, WorkEffect> on(WorkState state) {
      return state.lost(trainer);
    }
  }

  record Left(String trainer) implements WorkInput {
    @Override
    public Transition<WorkState, WorkEffect> on(WorkState state) {
      return state.left(trainer);
    }
  }

  record Widened(int budget) implements WorkInput {
    @Override
    public Transition<WorkState, WorkEffect> on(WorkState state) {
      return state.budgetAdded(budget);
    }
  }

  record Suspended() implements WorkInput {
    @Override
    public Transition<WorkState, WorkEffect> on(WorkState state) {
      return state.suspended();
    }
  }

  record GoesOn() implements WorkInput {
    @Override
    public Transition<WorkState, WorkEffect> on(WorkState state) {
      return state.continued();
    }
  }

  record LadderClosed() implements WorkInput {
    @Override
    public Transition<WorkState, WorkEffect> on(WorkState state) {
      return state.ladderClosed();
    }
  }
}
