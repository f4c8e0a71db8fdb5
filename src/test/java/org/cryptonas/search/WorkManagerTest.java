package org.cryptonas.search;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cryptonas.policy.PolicyState;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.event.WorkOverview;
import org.cryptonas.search.job.Outcome;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.journal.Journal;
import org.cryptonas.search.settings.LadderSettings;
import org.cryptonas.search.state.WorkState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkManagerTest {
  private static final SearchEvent LESSON_TAUGHT =
      new SearchEvent.LessonTaught(
          Samples.LESSON.number(), 1, 0.5, 1, new PolicyState(1, 0.5, 1, 0.4), Optional.empty());
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Optional<String> DEVICE = Optional.of("gpu:1");
  private static ActorTestKit kit;

  private TestProbe<Controller.Command> controller;
  private TestProbe<SharedWeights.Command> sharedWeights;
  private TestProbe<Frontier.Command> frontier;
  private TestProbe<SearchNews> people;
  private ActorRef<WorkManager.Command> manager;

  @BeforeAll
  static void start() {
    kit = TestSystem.start(TestSystem.config(""));
  }

  @AfterAll
  static void stop() {
    kit.shutdownTestKit();
  }

  @BeforeEach
  void wire() {
    controller = kit.createTestProbe();
    sharedWeights = kit.createTestProbe();
    frontier = kit.createTestProbe();
    people = kit.createTestProbe();
    WorkState.Terms terms =
        new WorkState.Terms(1, List.of(1), new LadderSettings(1, 2, List.of(0.5, 1.0)), 2);
    WorkManager.Listeners listeners =
        new WorkManager.Listeners(kit.spawn(keepingAtOnce()), people.ref());
    manager = kit.spawn(WorkManager.create(WorkState.initial(terms), listeners));
    manager.tell(new WorkManager.Introduce(controller.ref(), sharedWeights.ref(), frontier.ref()));
    manager.tell(WorkManager.Open.INSTANCE);
  }

  @Test
  void shouldGiveAJobToATrainerThatAsks() {
    manager.tell(new WorkManager.Submit(Samples.LESSON));
    TestProbe<Trainer.Command> trainer = ready("a", Optional.empty());

    assertThat(trainer.expectMessageClass(Trainer.Do.class).task()).isEqualTo(Samples.LESSON);
    controller.expectMessage(new Controller.Trainers(1));
  }

  @Test
  void shouldPassOnALessonsResultOnceWhenItIsBroughtTwice() {
    manager.tell(new WorkManager.Submit(Samples.LESSON));
    TestProbe<Trainer.Command> trainer = ready("a", Optional.empty());
    TaskId lesson = trainer.expectMessageClass(Trainer.Do.class).task().id();
    Result.Taught taught = new Result.Taught("after", List.of(0.5), List.of(), 1);

    WorkManager.Ready again =
        new WorkManager.Ready("a", trainer.ref(), DEVICE, Optional.of(new Outcome(lesson, taught)));
    manager.tell(again);
    manager.tell(again);
    manager.tell(new WorkManager.Submit(Samples.TEST));

    sharedWeights.expectMessage(new SharedWeights.Merge(Samples.LESSON, taught));
    trainer.expectNoMessage();
    manager.tell(new WorkManager.Kept(List.of(LESSON_TAUGHT)));
    assertThat(trainer.expectMessageClass(Trainer.Do.class).task()).isEqualTo(Samples.TEST);
    sharedWeights.expectNoMessage();
  }

  @Test
  void shouldOfferAJobAgainWhenItsTrainerStops() {
    manager.tell(new WorkManager.Submit(Samples.TRAINING));
    ActorRef<Trainer.Command> doomed = kit.spawn(idle());
    manager.tell(new WorkManager.Ready("doomed", doomed, DEVICE, Optional.empty()));
    kit.stop(doomed);
    TestProbe<Trainer.Command> heir = ready("heir", Optional.empty());

    assertThat(heir.expectMessageClass(Trainer.Do.class).task()).isEqualTo(Samples.TRAINING);
  }

  @Test
  void shouldFailACandidateWithTheReasonWhenItsTrainersAreLostTooOften() {
    manager.tell(new WorkManager.Submit(Samples.TEST));
    for (int life = 1; life <= 2; life++) {
      ActorRef<Trainer.Command> doomed = kit.spawn(idle());
      manager.tell(new WorkManager.Ready("doomed", doomed, DEVICE, Optional.empty()));
      kit.stop(doomed);
    }

    assertThat(frontier.expectMessageClass(Frontier.TestFailed.class).reason())
        .isEqualTo("lost with its trainer 2 times, last doomed");
  }

  @Test
  void shouldCountNoLossWhenATrainerLeavesOfItsOwnAccord() {
    manager.tell(new WorkManager.Submit(Samples.TEST));
    for (int life = 1; life <= 3; life++) {
      ActorRef<Trainer.Command> leaving = kit.spawn(idle());
      manager.tell(new WorkManager.Ready("leaving", leaving, DEVICE, Optional.empty()));
      manager.tell(new WorkManager.Leave("leaving", leaving));
      kit.stop(leaving);
    }
    TestProbe<Trainer.Command> heir = ready("heir", Optional.empty());

    assertThat(heir.expectMessageClass(Trainer.Do.class).task()).isEqualTo(Samples.TEST);
    frontier.expectNoMessage();
  }

  @Test
  void shouldTellPeopleWhoWorksAtWhatAndOnWhichDevice() {
    manager.tell(new WorkManager.Submit(Samples.TEST));
    TestProbe<Trainer.Command> trainer = ready("a", Optional.empty());
    trainer.expectMessageClass(Trainer.Do.class);

    WorkOverview.Member told =
        Stream.generate(() -> people.expectMessageClass(WorkOverview.class, PATIENCE))
            .flatMap(overview -> overview.trainers().stream())
            .filter(member -> member.job().isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(told.name()).isEqualTo("a");
    assertThat(told.device()).isEqualTo(DEVICE);
    assertThat(told.job()).contains(Samples.TEST.describe());
  }

  private TestProbe<Trainer.Command> ready(String name, Optional<Outcome> outcome) {
    TestProbe<Trainer.Command> trainer = kit.createTestProbe();
    manager.tell(new WorkManager.Ready(name, trainer.ref(), DEVICE, outcome));
    return trainer;
  }

  /** A journal that keeps whatever it is told, at once. */
  private Behavior<Journal.Command> keepingAtOnce() {
    return Behaviors.receive(Journal.Command.class)
        .onMessage(
            Journal.Keep.class,
            keep -> {
              manager.tell(new WorkManager.Kept(keep.events()));
              return Behaviors.same();
            })
        .build();
  }

  private static Behavior<Trainer.Command> idle() {
    return Behaviors.receiveMessage(message -> Behaviors.same());
  }
}
