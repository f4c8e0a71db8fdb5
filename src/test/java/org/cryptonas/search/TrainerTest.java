package org.cryptonas.search;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.FishingOutcomes;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.BehaviorInterceptor;
import akka.actor.typed.SupervisorStrategy;
import akka.actor.typed.TypedActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.receptionist.Receptionist;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cryptonas.nn.TrainingCancelledException;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.nn.TrainingDivergedException;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final Duration NEVER = Duration.ofHours(1);

  private ActorTestKit kit;
  private TestProbe<WorkManager.Command> manager;

  @BeforeEach
  void start() {
    kit = TestSystem.start(TestSystem.config(""));
    manager = kit.createTestProbe();
    kit.system().receptionist().tell(Receptionist.register(WorkManager.SERVICE, manager.ref()));
  }

  @AfterEach
  void stop() {
    kit.shutdownTestKit();
  }

  @Test
  void shouldBringWhatCameOfItsJobWithItsNextRequest() {
    ActorRef<Trainer.Command> trainer = trainer(NEVER, (task, control) -> new Result.Tested(0.75));

    assertThat(ready().outcome()).isEmpty();
    trainer.tell(new Trainer.Do(Samples.TEST, Optional.empty()));
    assertThat(outcome()).isEqualTo(new Outcome(Samples.TEST.id(), new Result.Tested(0.75)));
  }

  @Test
  void shouldSayWhatItComputesOn() {
    Workbench workbench =
        new Workbench() {
          @Override
          public Result perform(Task task, TrainingControl control) {
            return new Result.Tested(0.75);
          }

          @Override
          public Optional<String> device() {
            return Optional.of("gpu:3");
          }
        };

    trainer(NEVER, workbench);

    assertThat(ready().device()).contains("gpu:3");
  }

  @Test
  void shouldBringTheSameOutcomeAgainWhenNobodyAnswers() {
    ActorRef<Trainer.Command> trainer =
        trainer(Duration.ofMillis(200), (task, control) -> new Result.Tested(0.75));
    ready();
    trainer.tell(new Trainer.Do(Samples.TEST, Optional.empty()));

    assertThat(outcome()).isEqualTo(outcome());
  }

  @Test
  void shouldKeepItsOutcomeWhenItIsGivenATaskBySomebodyWhoHasNotHeardOfIt() {
    ActorRef<Trainer.Command> trainer =
        trainer(Duration.ofMillis(200), (task, control) -> new Result.Tested(0.75));
    ready();
    trainer.tell(new Trainer.Do(Samples.TEST, Optional.empty()));
    Outcome brought = outcome();
    trainer.tell(new Trainer.Do(Samples.TRAINING, Optional.of(Samples.LESSON.id())));
    assertThat(outcome()).isEqualTo(brought);

    trainer.tell(new Trainer.Do(Samples.TRAINING, Optional.of(Samples.TEST.id())));
    assertThat(
            manager.fishForMessage(
                Duration.ofSeconds(20),
                said ->
                    said instanceof WorkManager.Ready r
                            && r.outcome().filter(brought::equals).isEmpty()
                        ? FishingOutcomes.complete()
                        : FishingOutcomes.continueAndIgnore()))
        .hasSize(1);
  }

  @Test
  void shouldBringWhatCameOfATaskBeforeAndTellItsWorkbenchWhenThatIsKept() {
    Outcome before = new Outcome(Samples.LESSON.id(), new Result.Failed("of another life"));
    CompletableFuture<TaskId> heard = new CompletableFuture<>();
    Workbench workbench =
        new Workbench() {
          @Override
          public Result perform(Task task, TrainingControl control) {
            return new Result.Tested(0.75);
          }

          @Override
          public void heard(TaskId task) {
            heard.complete(task);
          }
        };
    ActorRef<Trainer.Command> trainer =
        kit.spawn(Trainer.create("trainer-1", workbench, NEVER, Optional.of(before)));
    assertThat(outcome()).isEqualTo(before);

    trainer.tell(new Trainer.Do(Samples.TEST, Optional.of(before.task())));
    assertThat(outcome().task()).isEqualTo(Samples.TEST.id());
    assertThat(heard).isCompletedWithValue(before.task());
  }

  @Test
  void shouldDropAJobThatIsNoLongerWantedAndBringNothing() {
    CountDownLatch begun = new CountDownLatch(1);
    ActorRef<Trainer.Command> trainer = trainer(NEVER, untilCalledOff(begun));
    ready();
    trainer.tell(new Trainer.Do(Samples.TRAINING, Optional.empty()));
    await(begun);
    trainer.tell(new Trainer.Drop(Samples.TRAINING.id()));

    assertThat(ready().outcome()).isEmpty();
  }

  @Test
  void shouldReportAJobThatThrowsAsFailedWithTheReason() {
    ActorRef<Trainer.Command> trainer =
        trainer(
            NEVER,
            (task, control) -> {
              throw new TrainingDivergedException("the loss of step 3 is NaN");
            });
    ready();
    trainer.tell(new Trainer.Do(Samples.TRAINING, Optional.empty()));

    assertThat(outcome().result())
        .isInstanceOfSatisfying(
            Result.Failed.class, f -> assertThat(f.reason()).contains("step 3 is NaN"));
  }

  @Test
  void shouldCallItsJobOffAndDoItAgainWhenItIsRestarted() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch calledOff = new CountDownLatch(1);
    Workbench slowAtFirst =
        (task, control) -> {
          if (begun.getCount() == 0) {
            return new Result.Tested(0.75);
          }
          begun.countDown();
          while (!control.cancelled()) {
            Thread.onSpinWait();
          }
          calledOff.countDown();
          throw new TrainingCancelledException();
        };
    Behavior<Trainer.Command> breakable =
        Behaviors.intercept(Breakable::new, Trainer.create("trainer-1", slowAtFirst, NEVER));
    ActorRef<Trainer.Command> trainer =
        kit.spawn(Behaviors.supervise(breakable).onFailure(SupervisorStrategy.restart()));
    ready();
    trainer.tell(new Trainer.Do(Samples.TEST, Optional.empty()));
    await(begun);
    trainer.tell(new Trainer.Drop(Breakable.BREAKS));

    await(calledOff);
    assertThat(ready().outcome()).isEmpty();
    trainer.tell(new Trainer.Do(Samples.TEST, Optional.empty()));
    assertThat(outcome()).isEqualTo(new Outcome(Samples.TEST.id(), new Result.Tested(0.75)));
  }

  @Test
  void shouldHandItsJobBackWhenItIsStopped() {
    CountDownLatch begun = new CountDownLatch(1);
    ActorRef<Trainer.Command> trainer = trainer(NEVER, untilCalledOff(begun));
    ready();
    trainer.tell(new Trainer.Do(Samples.TRAINING, Optional.empty()));
    await(begun);
    kit.stop(trainer);

    manager.expectMessage(new WorkManager.Leave("trainer-1", trainer));
  }

  /** Works until it is called off, and says that it has begun. */
  private static Workbench untilCalledOff(CountDownLatch begun) {
    return (task, control) -> {
      begun.countDown();
      while (!control.cancelled()) {
        Thread.onSpinWait();
      }
      throw new TrainingCancelledException();
    };
  }

  /** Fails at the word. */
  private static final class Breakable
      extends BehaviorInterceptor<Trainer.Command, Trainer.Command> {
    static final TaskId BREAKS = TaskId.lesson(-1);

    Breakable() {
      super(Trainer.Command.class);
    }

    @Override
    public Behavior<Trainer.Command> aroundReceive(
        TypedActorContext<Trainer.Command> context,
        Trainer.Command message,
        ReceiveTarget<Trainer.Command> target) {
      if (message instanceof Trainer.Drop drop && drop.task().equals(BREAKS)) {
        throw new IllegalStateException("broken by the test");
      }
      return target.apply(context, message);
    }
  }

  private ActorRef<Trainer.Command> trainer(Duration askAgain, Workbench workbench) {
    return kit.spawn(Trainer.create("trainer-1", workbench, askAgain));
  }

  private WorkManager.Ready ready() {
    return (WorkManager.Ready)
        manager
            .fishForMessage(
                Duration.ofSeconds(20),
                said ->
                    said instanceof WorkManager.Ready
                        ? FishingOutcomes.complete()
                        : FishingOutcomes.continueAndIgnore()) // it may say what it works at
            .get(0);
  }

  /** What the next request brings that brings anything. */
  private Outcome outcome() {
    return Stream.generate(this::ready)
        .flatMap(ready -> ready.outcome().stream())
        .findFirst()
        .orElseThrow();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
