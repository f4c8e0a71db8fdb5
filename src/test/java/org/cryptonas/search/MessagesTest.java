package org.cryptonas.search;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cryptonas.policy.PolicyState;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.FrontierPoint;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;
import org.cryptonas.search.event.TrainerProgress;
import org.cryptonas.search.job.Job;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is told comes out of its CBOR as it went in. */
class MessagesTest {
  private static ActorTestKit kit;

  @BeforeAll
  static void start() {
    kit = TestSystem.start(TestSystem.config(""));
  }

  @AfterAll
  static void stop() {
    kit.shutdownTestKit();
  }

  @ParameterizedTest
  @MethodSource
  void shouldComeOutOfItsSerialisationAsItWentIn(Message message) {
    kit.serializationTestKit().verifySerialization(message, true);
  }

  static Stream<Message> shouldComeOutOfItsSerialisationAsItWentIn() {
    Result.Taught taught = new Result.Taught("after", List.of(0.5), 1.25);
    SearchEvent.CandidateFailed failure =
        new SearchEvent.CandidateFailed(1, 600, 2, "the loss was not a number");
    return Stream.of(
        new Trainer.Do(new Job(3, Samples.LESSON)),
        new Trainer.Do(new Job(4, Samples.TRAINING)),
        new Trainer.Do(new Job(5, Samples.TEST)),
        new Trainer.Drop(3),
        new WorkManager.Ready(
            "trainer-1",
            kit.<Trainer.Command>createTestProbe().ref(),
            Optional.of(new Outcome(3, taught))),
        new WorkManager.Ready(
            "trainer-1", kit.<Trainer.Command>createTestProbe().ref(), Optional.empty()),
        new WorkManager.Leave("trainer-1", kit.<Trainer.Command>createTestProbe().ref()),
        new WorkManager.Submit(Samples.LESSON),
        new WorkManager.Enter(Samples.CANDIDATE),
        WorkManager.Refuse.INSTANCE,
        WorkManager.CloseLadder.INSTANCE,
        new SharedWeights.Merge(Samples.LESSON, taught),
        new Controller.LessonTaught(1, "centre", 2, taught),
        new Balancer.Scale(Samples.PROPOSAL),
        new CostActor.Price(Samples.CANDIDATE),
        new Frontier.Priced(Samples.CANDIDATE.id(), Samples.COST),
        new Frontier.AlsoPriced(Samples.CANDIDATE.id(), List.of(Samples.COST)),
        new SearchEvent.AlsoPriced(Samples.CANDIDATE.id(), List.of(Samples.COST)),
        new Frontier.Unpriced(Samples.CANDIDATE.id(), failure),
        new Frontier.Evaluated(Samples.EVALUATION),
        new Frontier.End(Ending.FAILED, "nothing to evaluate"),
        new SearchEvent.PhaseStarted(SearchPhase.LESSONS, 4),
        new SearchEvent.Proposed(Samples.PROPOSAL),
        new SearchEvent.LessonTaught(1, 2, 0.5, 1.5, new PolicyState(1, 0.5, 2.5, 0.4)),
        new SearchEvent.LessonFailed(1, List.of(1L, 2L), "lost"),
        new SearchEvent.FrontierMoved(
            List.of(new FrontierPoint(Samples.EVALUATION, Samples.COST)), 0.7),
        new SearchEvent.Finished(Ending.CONVERGED, "the frontier had stopped growing"),
        failure,
        new TrainerProgress("trainer-1", "lesson 3", 64, 128, 900));
  }
}
