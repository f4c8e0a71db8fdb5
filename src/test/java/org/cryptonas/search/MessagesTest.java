package org.cryptonas.search;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cryptonas.policy.PolicyState;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;
import org.cryptonas.search.event.TrainerProgress;
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
    Result.Taught taught = new Result.Taught("after", List.of(0.5), List.of(0.25), 1.25);
    SearchEvent.CandidateFailed failure =
        new SearchEvent.CandidateFailed(1, 600, Optional.empty(), 0, "the loss was not a number");
    return Stream.of(
        new Trainer.Do(Samples.LESSON, Optional.empty()),
        new Trainer.Do(Samples.TRAINING, Optional.empty()),
        new Trainer.Do(Samples.TEST, Optional.empty()),
        new Trainer.Drop(Samples.TRAINING.id()),
        new WorkManager.Ready(
            "trainer-1",
            kit.<Trainer.Command>createTestProbe().ref(),
            Optional.of("cpu, 2 threads"),
            Optional.of(new Outcome(Samples.LESSON.id(), taught))),
        new WorkManager.Ready(
            "trainer-1",
            kit.<Trainer.Command>createTestProbe().ref(),
            Optional.empty(),
            Optional.empty()),
        new WorkManager.Working(
            "trainer-1",
            kit.<Trainer.Command>createTestProbe().ref(),
            Optional.of("gpu:0"),
            Samples.TRAINING.id()),
        new WorkManager.Leave("trainer-1", kit.<Trainer.Command>createTestProbe().ref()),
        new WorkManager.Submit(Samples.LESSON),
        new WorkManager.Enter(Samples.CANDIDATE),
        new WorkManager.Refuse(1, 600),
        WorkManager.CloseLadder.INSTANCE,
        new SharedWeights.Merge(Samples.LESSON, taught),
        new Controller.LessonTaught(1, "centre", 2, taught),
        new Balancer.Scale(Samples.PROPOSAL),
        new CostActor.Price(Samples.CANDIDATE),
        new Frontier.Priced(Samples.CANDIDATE.id(), Samples.COST, List.of(Samples.COST)),
        new SearchEvent.AlsoPriced(Samples.CANDIDATE.id(), List.of(Samples.COST)),
        new Frontier.Unpriced(Samples.CANDIDATE.id(), failure),
        new Frontier.Evaluated(Samples.EVALUATION),
        new Frontier.End(Ending.FAILED, "nothing to evaluate"),
        new SearchEvent.PhaseStarted(SearchPhase.LESSONS, 4),
        new SearchEvent.Proposed(Samples.PROPOSAL),
        new SearchEvent.LessonTaught(
            1, 2, 0.5, 1.5, new PolicyState(1, 0.5, 2.5, 0.4), Optional.of(0.25)),
        new SearchEvent.LessonFailed(1, List.of(1L, 2L), "lost"),
        new SearchEvent.FrontierMoved(List.of(Samples.EVALUATION.task()), 0.7),
        new SearchEvent.JobStarted(Samples.LESSON.id(), "lesson 1", "trainer-1"),
        new SearchEvent.JobLost(Samples.TRAINING.id(), "trainer-1", 2),
        new SearchEvent.WeightsMoved(3, "centre"),
        new SearchEvent.PolicySaved(64, "memory"),
        new SearchEvent.Resumed("0.1.0"),
        new WorkManager.Kept(List.of(new SearchEvent.Scored(1, 0.5))),
        WorkManager.Open.INSTANCE,
        new SearchEvent.Finished(Ending.CONVERGED, "the frontier had stopped growing"),
        failure,
        new TrainerProgress("trainer-1", "lesson 3", 64, 128, 900));
  }
}
