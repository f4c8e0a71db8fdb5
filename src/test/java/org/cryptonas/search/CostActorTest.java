package org.cryptonas.search;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import java.util.List;
import org.cryptonas.arch.Architecture;
import org.cryptonas.protocol.CostModel;
import org.cryptonas.protocol.CostModels;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.protocol.Phase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CostActorTest {
  private static final InferenceCost OTHER =
      new InferenceCost("cheetah", "wan", Phase.TOTAL, 4, 10, 20, 60);
  private static ActorTestKit kit;

  private TestProbe<Frontier.Command> frontier;

  @BeforeAll
  static void start() {
    kit = TestSystem.start(TestSystem.config(""));
  }

  @AfterAll
  static void stop() {
    kit.shutdownTestKit();
  }

  @BeforeEach
  void listen() {
    frontier = kit.createTestProbe();
  }

  @Test
  void shouldCostACandidateOnTheAxisAndUnderEverythingElseThatIsAsked() {
    price(new CostModels(any -> Samples.COST, List.of(any -> OTHER)));

    String id = Samples.CANDIDATE.id();
    frontier.expectMessage(new Frontier.Priced(id, Samples.COST, List.of(OTHER)));
  }

  @Test
  void shouldLeaveOutWhatACandidateCannotBeCostedUnderBesides() {
    price(new CostModels(any -> Samples.COST, List.of(CostActorTest::refused, any -> OTHER)));

    assertThat(frontier.expectMessageClass(Frontier.Priced.class).others()).containsExactly(OTHER);
  }

  @Test
  void shouldFailACandidateThatTheAxisCannotCost() {
    price(CostModels.of(CostActorTest::refused));

    assertThat(frontier.expectMessageClass(Frontier.Unpriced.class).why().reason())
        .isEqualTo("cannot be costed: no max pools here");
  }

  private void price(CostModels costs) {
    kit.spawn(CostActor.create(costs, frontier.ref())).tell(new CostActor.Price(Samples.CANDIDATE));
  }

  /** A {@link CostModel} that knows no such network. */
  private static InferenceCost refused(Architecture architecture) {
    throw new IllegalArgumentException("no max pools here");
  }
}
