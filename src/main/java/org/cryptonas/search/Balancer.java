package org.cryptonas.search;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.util.List;
import java.util.Optional;
import org.cryptonas.arch.Architecture;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.journal.Journal;

/** Makes a pattern the widest architecture that one budget allows. Owns nothing. */
public final class Balancer {
  /** What a balancer understands. */
  public interface Command extends Message {}

  /** A pattern to scale. */
  public record Scale(Proposal proposal) implements Command {}

  /**
   * Whom a balancer tells.
   *
   * @param workManager has the candidate trained
   * @param costActor has it costed
   * @param frontier told of what cannot be scaled
   * @param journal keeps what came of a pattern, before anything follows from it
   */
  record Peers(
      ActorRef<WorkManager.Command> workManager,
      ActorRef<CostActor.Command> costActor,
      ActorRef<Frontier.Command> frontier,
      ActorRef<Journal.Command> journal) {}

  private final int budget;
  private final Scaling scaling;
  private final Peers peers;

  /** A balancer for one budget. */
  static Behavior<Command> create(int budget, Scaling scaling, Peers peers) {
    Balancer balancer = new Balancer(budget, scaling, peers);
    return Behaviors.receive(Command.class).onMessage(Scale.class, balancer::onScale).build();
  }

  private Balancer(int budget, Scaling scaling, Peers peers) {
    this.budget = budget;
    this.scaling = scaling;
    this.peers = peers;
  }

  private Behavior<Command> onScale(Scale scale) {
    Proposal proposal = scale.proposal();
    try {
      Architecture architecture = scaling.scale(proposal.draw().pattern(), budget);
      scaled(new Candidate(proposal.number(), budget, architecture));
    } catch (IllegalArgumentException e) {
      refused(proposal, String.valueOf(e.getMessage()));
    }
    return Behaviors.same();
  }

  private void scaled(Candidate candidate) {
    keep(new SearchEvent.Scaled(candidate));
    peers.costActor().tell(new CostActor.Price(candidate));
    peers.workManager().tell(new WorkManager.Enter(candidate));
  }

  private void refused(Proposal proposal, String reason) {
    SearchEvent.CandidateFailed refusal =
        new SearchEvent.CandidateFailed(proposal.number(), budget, Optional.empty(), 0, reason);
    keep(refusal);
    peers.frontier().tell(new Frontier.Refused(refusal));
    peers.workManager().tell(new WorkManager.Refuse(proposal.number(), budget));
  }

  private void keep(SearchEvent event) {
    peers.journal().tell(new Journal.Keep(List.of(event)));
  }
}
