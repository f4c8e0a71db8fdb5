package org.cryptonas.search;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.util.List;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.journal.Journal;
import org.cryptonas.search.state.FrontierEffect;
import org.cryptonas.search.state.FrontierState;
import org.cryptonas.search.state.Publish;
import org.cryptonas.search.state.Transition;

/** Where every evaluation and cost comes together, and where the search ends. */
public final class Frontier {
  /** What the frontier understands. */
  public interface Command extends Message {}

  /** A proposal will not become a candidate at a budget. */
  public record Refused(SearchEvent.CandidateFailed refusal) implements Command {}

  /** A candidate's cost is known, and what it costs besides. */
  public record Priced(String candidate, InferenceCost cost, List<InferenceCost> others)
      implements Command {
    public Priced {
      others = List.copyOf(others);
    }
  }

  /** A candidate could not be costed. */
  public record Unpriced(String candidate, SearchEvent.CandidateFailed why) implements Command {}

  /** A candidate was evaluated. */
  public record Evaluated(Evaluation evaluation) implements Command {}

  /** A candidate will not be evaluated (further). */
  public record Failed(SearchEvent.CandidateFailed failure) implements Command {}

  /** A frontier point was tested. */
  public record Tested(String candidate, double accuracy) implements Command {}

  /** A frontier point could not be tested. */
  public record TestFailed(String candidate, String reason) implements Command {}

  /** Nobody climbs any more. */
  public enum LadderDone implements Command {
    INSTANCE
  }

  /** The search ends now, with what there is. */
  public record End(Ending ending, String reason) implements Command {}

  private final ActorRef<WorkManager.Command> workManager;
  private final ActorRef<Journal.Command> journal;
  private FrontierState state;

  /**
   * A frontier that begins, or goes on, at {@code state}.
   *
   * @param workManager asked to close the ladder and to test
   * @param journal keeps everything recorded
   */
  public static Behavior<Command> create(
      FrontierState state,
      ActorRef<WorkManager.Command> workManager,
      ActorRef<Journal.Command> journal) {
    return Behaviors.setup(context -> new Frontier(state, workManager, journal).behavior());
  }

  private Frontier(
      FrontierState state,
      ActorRef<WorkManager.Command> workManager,
      ActorRef<Journal.Command> journal) {
    this.workManager = workManager;
    this.journal = journal;
    this.state = state;
  }

  private Behavior<Command> behavior() {
    return Behaviors.receive(Command.class)
        .onMessage(Refused.class, this::onRefused)
        .onMessage(Priced.class, this::onPriced)
        .onMessage(Unpriced.class, none -> to(state.unpriced(none.candidate(), none.why())))
        .onMessage(Evaluated.class, evaluated -> to(state.evaluated(evaluated.evaluation())))
        .onMessage(Failed.class, failed -> to(state.failed(failed.failure())))
        .onMessage(Tested.class, tested -> to(state.tested(tested.candidate(), tested.accuracy())))
        .onMessage(TestFailed.class, none -> to(state.testFailed(none.candidate(), none.reason())))
        .onMessage(LadderDone.class, done -> to(state.ladderDone()))
        .onMessage(End.class, end -> to(state.ended(end.ending(), end.reason())))
        .build();
  }

  private Behavior<Command> onRefused(Refused refused) {
    state = state.refused(refused.refusal());
    return Behaviors.same();
  }

  private Behavior<Command> onPriced(Priced priced) {
    return to(state.priced(priced.candidate(), priced.cost(), priced.others()));
  }

  private Behavior<Command> to(Transition<FrontierState, FrontierEffect> transition) {
    state = transition.state();
    journal.tell(new Journal.Keep(Publish.eventsOf(transition.effects())));
    transition.effects().forEach(this::carryOut);
    return Behaviors.same();
  }

  private void carryOut(FrontierEffect effect) {
    if (effect instanceof FrontierEffect.CloseLadder) {
      workManager.tell(WorkManager.CloseLadder.INSTANCE);
    } else if (effect instanceof FrontierEffect.RequestTest request) {
      workManager.tell(new WorkManager.Submit(request.test()));
    }
  }
}
