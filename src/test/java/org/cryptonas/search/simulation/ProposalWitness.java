package org.cryptonas.search.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.state.ControllerEffect;
import org.cryptonas.search.state.ControllerState;
import org.cryptonas.search.state.FrontierEffect;
import org.cryptonas.search.state.FrontierState;
import org.cryptonas.search.state.Publish;
import org.cryptonas.search.state.Transition;
import org.cryptonas.search.state.WorkEffect;
import org.cryptonas.search.state.WorkState;

/**
 * Follows proposals to their score, finalists to their evaluation, frontier points to their test.
 */
final class ProposalWitness {
  private record Entry(long proposal, int budget) {}

  private final List<Integer> budgets;
  private final Map<Long, Integer> proposed = new HashMap<>();
  private final List<Proposal> finalists = new ArrayList<>();
  private final Set<Entry> entries = new HashSet<>();
  private final Set<Entry> ended = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> tested = new HashSet<>();

  ProposalWitness(List<Integer> budgets) {
    this.budgets = new ArrayList<>(budgets);
  }

  /**
   * Takes in what an earlier life had told.
   *
   * @param open what this life asks for again
   */
  void recall(List<SearchEvent> kept, List<ControllerEffect> open, FrontierState frontier) {
    for (SearchEvent event : kept) {
      told(event);
      widened(event);
      if (event instanceof SearchEvent.Evaluated evaluated) {
        ended.add(entry(evaluated.evaluation().candidate()));
      } else if (event instanceof SearchEvent.CandidateFailed gone && !isUnpriced(gone)) {
        ended.add(new Entry(gone.proposal(), gone.budget()));
      }
    }
    open.forEach(this::nominated);
    asked.addAll(tested);
    frontier.untested().ifPresent(asked::addAll);
  }

  private static boolean isUnpriced(SearchEvent.CandidateFailed gone) {
    return gone.rung() == 0 && gone.candidate().isPresent();
  }

  private static Entry entry(Candidate candidate) {
    return new Entry(candidate.proposal(), candidate.budget());
  }

  private void nominated(ControllerEffect effect) {
    if (effect instanceof ControllerEffect.Nominate nominate) {
      finalists.addAll(nominate.finalists());
      enter();
    }
  }

  private void enter() {
    finalists.forEach(f -> budgets.forEach(budget -> entries.add(new Entry(f.number(), budget))));
  }

  private void widened(SearchEvent event) {
    if (event instanceof SearchEvent.BudgetAdded added) {
      Invariant.EVERY_PROPOSAL_ENDS.require(
          !budgets.contains(added.budget()), () -> added.budget() + " added twice");
      budgets.add(added.budget());
      enter();
    }
  }

  /** Whoever is nominated is expected at a budget from when its addition is kept. */
  void sawWork(WorkState before, WorkInput input, Transition<WorkState, WorkEffect> after) {
    if (input instanceof WorkInput.Kept kept) {
      widened(kept.event());
    }
  }

  void sawController(
      ControllerState before,
      CurriculumInput input,
      Transition<ControllerState, ControllerEffect> after) {
    for (ControllerEffect effect : after.effects()) {
      if (effect instanceof Publish publish) {
        told(publish.event());
      }
      nominated(effect);
    }
  }

  /** What the frontier hears counts, even when it hears it after the end. */
  void sawFrontier(
      FrontierState before, FrontierInput input, Transition<FrontierState, FrontierEffect> after) {
    if (input instanceof FrontierInput.Evaluated evaluated) {
      ended.add(entry(evaluated.evaluation().candidate()));
    } else if (input instanceof FrontierInput.Failed failed) {
      ended.add(new Entry(failed.failure().proposal(), failed.failure().budget()));
    } else if (input instanceof FrontierInput.Refused refused) {
      ended.add(new Entry(refused.refusal().proposal(), refused.refusal().budget()));
    }
    for (FrontierEffect effect : after.effects()) {
      if (effect instanceof FrontierEffect.RequestTest request) {
        String id = request.test().candidate().id();
        Invariant.TESTED_ONCE.require(asked.add(id), () -> "%s asked for twice".formatted(id));
      } else if (effect instanceof Publish publish) {
        told(publish.event());
      }
    }
  }

  void atTheEnd(Ending ending, FrontierState frontier) {
    if (ending == Ending.STOPPED) {
      return;
    }
    proposed.forEach(
        (number, ends) ->
            Invariant.EVERY_PROPOSAL_ENDS.require(
                ends == 1, () -> "proposal %d ended %d times".formatted(number, ends)));
    if (ending == Ending.EXHAUSTED || ending == Ending.FAILED) {
      Invariant.EVERY_PROPOSAL_ENDS.require(
          ended.equals(entries), () -> "%s of %s".formatted(ended, entries));
    }
    Invariant.EVERY_PROPOSAL_ENDS.require(entries.containsAll(ended), () -> "%s".formatted(ended));
    Set<String> front = new HashSet<>();
    frontier.front().points().forEach(p -> front.add(p.evaluation().candidate().id()));
    Invariant.TESTED_ONCE.require(
        front.equals(asked), () -> "%s asked for, of %s".formatted(asked, front));
    Invariant.TESTED_ONCE.require(
        front.equals(tested), () -> "%s tested, of %s".formatted(tested, front));
  }

  private void told(SearchEvent event) {
    if (event instanceof SearchEvent.Proposed proposal) {
      proposed.put(proposal.proposal().number(), 0);
    } else if (event instanceof SearchEvent.Scored scored) {
      proposed.merge(scored.proposal(), 1, Integer::sum);
    } else if (event instanceof SearchEvent.LessonFailed failed) {
      failed.proposals().forEach(number -> proposed.merge(number, 1, Integer::sum));
    } else if (event instanceof SearchEvent.Tested test) {
      Invariant.TESTED_ONCE.require(tested.add(test.candidate()), () -> test.candidate());
    } else if (event instanceof SearchEvent.TestFailed test) {
      Invariant.TESTED_ONCE.require(tested.add(test.candidate()), () -> test.candidate());
    }
  }
}
