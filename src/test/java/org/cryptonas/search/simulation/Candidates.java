package org.cryptonas.search.simulation;

import java.util.List;
import java.util.Optional;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.budget.Balancing;
import org.cryptonas.budget.ReluBalancer;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.protocol.Phase;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.event.SearchEvent;

/** Balancers that are real but for their moods, and costs in coarse steps, so that many tie. */
final class Candidates {
  private static final int HUNDRED = 100;

  private final Scenario scenario;
  private final Scheduler scheduler;
  private final Dice dice;
  private final Post post;
  private final Sabotage sabotage;
  private final Tally tally;
  private final ReluBalancer balancer = new ReluBalancer(Balancing.RELU);

  Candidates(World world, Post post, Sabotage sabotage) {
    this.scenario = world.scenario();
    this.scheduler = world.scheduler();
    this.dice = world.dice();
    this.tally = world.tally();
    this.post = post;
    this.sabotage = sabotage;
  }

  void scale(Inboxes.Balancing request) {
    try {
      scaled(candidate(request.proposal(), request.budget()));
    } catch (IllegalArgumentException e) {
      refused(request, String.valueOf(e.getMessage()));
    }
  }

  void price(Candidate candidate) {
    scheduler.after(dice.between(1, scenario.faults().slowestCost()), () -> priced(candidate));
  }

  private void priced(Candidate candidate) {
    String id = candidate.id();
    if (Math.floorMod(id.hashCode(), HUNDRED) >= scenario.faults().uncostable() * HUNDRED) {
      post.frontier(
          Post.COST_ACTOR, new FrontierInput.Priced(id, cost(candidate.architecture()), List.of()));
      return;
    }
    tally.count(Tally.Mishap.UNCOSTABLE);
    SearchEvent.CandidateFailed why =
        new SearchEvent.CandidateFailed(
            candidate.proposal(), candidate.budget(), Optional.of(id), 0, "no cost");
    post.frontier(Post.COST_ACTOR, new FrontierInput.Unpriced(id, why));
  }

  private Candidate candidate(Proposal proposal, int budget) {
    if (dice.chance(scenario.faults().refusing())) {
      throw new IllegalArgumentException("not today");
    }
    Architecture scaled =
        balancer.scale(
            scenario.outline(),
            proposal.draw().pattern(),
            ReluReduction.PRUNED,
            sabotage.budget(budget));
    return new Candidate(proposal.number(), budget, scaled);
  }

  private void scaled(Candidate candidate) {
    Invariant.WITHIN_BUDGET.require(
        candidate.architecture().counts().relus() <= candidate.budget(), () -> Brief.of(candidate));
    String from = Post.BALANCER + candidate.budget();
    post.keep(List.of(new SearchEvent.Scaled(candidate)));
    post.price(from, candidate);
    post.work(from, new WorkInput.Entered(candidate));
  }

  private void refused(Inboxes.Balancing request, String reason) {
    tally.count(Tally.Mishap.REFUSED);
    String from = Post.BALANCER + request.budget();
    SearchEvent.CandidateFailed refusal =
        new SearchEvent.CandidateFailed(
            request.proposal().number(), request.budget(), Optional.empty(), 0, reason);
    post.keep(List.of(refusal));
    post.frontier(from, new FrontierInput.Refused(refusal));
    post.work(from, new WorkInput.Refused(request.proposal().number(), request.budget()));
  }

  private static InferenceCost cost(Architecture architecture) {
    long wide =
        architecture.pattern().layers().stream().filter(layer -> layer.kernel() == 5).count();
    double seconds = architecture.counts().relus() / 16 + wide;
    return new InferenceCost("stub", "lan", Phase.ONLINE, seconds, 1, 1, 1);
  }
}
