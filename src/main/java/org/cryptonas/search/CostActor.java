package org.cryptonas.search;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cryptonas.protocol.CostModel;
import org.cryptonas.protocol.CostModels;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.SearchEvent;

/** Simulates the protocol for candidates. Owns nothing; one of a pool. */
public final class CostActor {
  /** What a cost actor understands. */
  public interface Command extends Message {}

  /** A candidate to cost. */
  public record Price(Candidate candidate) implements Command {}

  private final ActorContext<Command> context;
  private final CostModels costs;
  private final ActorRef<Frontier.Command> frontier;

  /** A cost actor that tells the frontier what candidates cost. */
  public static Behavior<Command> create(CostModels costs, ActorRef<Frontier.Command> frontier) {
    return Behaviors.setup(context -> new CostActor(context, costs, frontier).behavior());
  }

  private CostActor(
      ActorContext<Command> context, CostModels costs, ActorRef<Frontier.Command> frontier) {
    this.context = context;
    this.costs = costs;
    this.frontier = frontier;
  }

  private Behavior<Command> behavior() {
    return Behaviors.receive(Command.class).onMessage(Price.class, this::onPrice).build();
  }

  private Behavior<Command> onPrice(Price price) {
    Candidate candidate = price.candidate();
    try {
      InferenceCost cost = costs.axis().cost(candidate.architecture());
      frontier.tell(new Frontier.Priced(candidate.id(), cost, beside(candidate)));
    } catch (RuntimeException e) {
      context.getLog().warn("candidate {} cannot be costed", candidate.id(), e);
      frontier.tell(new Frontier.Unpriced(candidate.id(), failure(candidate, e)));
    }
    return Behaviors.same();
  }

  /** What a candidate cannot be costed under besides leaves its place on the frontier as it is. */
  private List<InferenceCost> beside(Candidate candidate) {
    List<InferenceCost> others = new ArrayList<>();
    for (CostModel model : costs.beside()) {
      try {
        others.add(model.cost(candidate.architecture()));
      } catch (IllegalArgumentException e) {
        context.getLog().warn("candidate {}: {}", candidate.id(), e.getMessage());
      }
    }
    return others;
  }

  private static SearchEvent.CandidateFailed failure(Candidate candidate, RuntimeException e) {
    return new SearchEvent.CandidateFailed(
        candidate.proposal(),
        candidate.budget(),
        Optional.of(candidate.id()),
        0,
        "cannot be costed: " + Reason.of(e));
  }
}
