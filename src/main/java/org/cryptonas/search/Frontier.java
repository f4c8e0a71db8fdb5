package org.cryptonas.search;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.util.List;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.settings.ConvergenceSettings;
import org.cryptonas.search.state.Convergence;
import org.cryptonas.search.state.FrontierEffect;
import org.cryptonas.search.state.FrontierState;
import org.cryptonas.search.state.Transition;

/** Where every evaluation and cost comes together, and where the search ends. */
public final class Frontier {
  /** What the frontier understands. */
  public interface Command extends Message {}

  /** A candidate is on its way up the ladder. */
  public record Scaled(SearchEvent.Scaled candidate) implements Command {}

  /** A candidate's cost is known. */
  public record Priced(String candidate, InferenceCost cost) implements Command {}

  /** What a candidate costs elsewhere is known. */
  public record AlsoPriced(String candidate, List<InferenceCost> costs) implements Command {
    public AlsoPriced {
      costs = List.copyOf(costs);
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
  private final ActorRef<SearchNews> observer;
  private FrontierState state;

  /**
   * A frontier without points.
   *
   * @param convergence when to stop
   * @param workManager asked to close the ladder and to test
   * @param observer told of everything recorded
   */
  public static Behavior<Command> create(
      ConvergenceSettings convergence,
      ActorRef<WorkManager.Command> workManager,
      ActorRef<SearchNews> observer) {
    return Behaviors.setup(context -> new Frontier(convergence, workManager, observer).behavior());
  }

  private Frontier(
      ConvergenceSettings convergence,
      ActorRef<WorkManager.Command> workManager,
      ActorRef<SearchNews> observer) {
    this.workManager = workManager;
    this.observer = observer;
    this.state = FrontierState.initial(Convergence.initial(convergence));
  }

  private Behavior<Command> behavior() {
    return Behaviors.receive(Command.class)
        .onMessage(Scaled.class, this::onScaled)
        .onMessage(Priced.class, priced -> to(state.priced(priced.candidate(), priced.cost())))
        .onMessage(AlsoPriced.class, this::onAlsoPriced)
        .onMessage(Unpriced.class, none -> to(state.unpriced(none.candidate(), none.why())))
        .onMessage(Evaluated.class, evaluated -> to(state.evaluated(evaluated.evaluation())))
        .onMessage(Failed.class, failed -> to(state.failed(failed.failure())))
        .onMessage(Tested.class, tested -> to(state.tested(tested.candidate(), tested.accuracy())))
        .onMessage(TestFailed.class, none -> to(state.testFailed(none.candidate(), none.reason())))
        .onMessage(LadderDone.class, done -> to(state.ladderDone()))
        .onMessage(End.class, end -> to(state.ended(end.ending(), end.reason())))
        .build();
  }

  private Behavior<Command> onScaled(Scaled scaled) {
    observer.tell(scaled.candidate());
    return Behaviors.same();
  }

  private Behavior<Command> onAlsoPriced(AlsoPriced also) {
    if (!state.over()) {
      observer.tell(new SearchEvent.AlsoPriced(also.candidate(), also.costs()));
    }
    return Behaviors.same();
  }

  private Behavior<Command> to(Transition<FrontierState, FrontierEffect> transition) {
    state = transition.state();
    transition.effects().forEach(this::carryOut);
    return Behaviors.same();
  }

  private void carryOut(FrontierEffect effect) {
    if (effect instanceof FrontierEffect.Publish publish) {
      observer.tell(publish.event());
    } else if (effect instanceof FrontierEffect.CloseLadder) {
      workManager.tell(WorkManager.CloseLadder.INSTANCE);
    } else if (effect instanceof FrontierEffect.RequestTest request) {
      workManager.tell(new WorkManager.Submit(request.test()));
    }
  }
}
