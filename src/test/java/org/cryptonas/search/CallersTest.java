package org.cryptonas.search;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.AddressFromURIString;
import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.typed.ActorRef;
import java.time.Instant;
import java.util.Optional;
import org.cryptonas.search.Callers.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CallersTest {
  private static ActorTestKit kit;

  @BeforeAll
  static void start() {
    kit = TestSystem.start(TestSystem.config(""));
  }

  @AfterAll
  static void stop() {
    kit.shutdownTestKit();
  }

  @Test
  void shouldKnowTheLastLifeUnderANameAlone() {
    ActorRef<Trainer.Command> first = ref();
    ActorRef<Trainer.Command> second = ref();
    Callers callers = Callers.NONE.with("a", caller(first)).with("a", caller(second));

    assertThat(callers.know("a", second)).isTrue();
    assertThat(callers.know("a", first)).isFalse();
    assertThat(callers.know("b", second)).isFalse();
    assertThat(callers.without("a").named("a")).isEmpty();
  }

  @Test
  void shouldSayWhenSomebodyWasLastHeardAndKnowNobodyByThatAlone() {
    Callers callers = Callers.NONE.with("a", caller(ref()));

    assertThat(callers.heard("a").named("a").orElseThrow().heard()).isAfter(Instant.EPOCH);
    assertThat(callers.heard("b")).isEqualTo(callers);
  }

  @Test
  void shouldFindThoseOfANode() {
    ActorRef<Trainer.Command> here = ref();
    Callers callers = Callers.NONE.with("a", caller(here));

    assertThat(callers.on(here.path().address())).containsExactly("a");
    assertThat(callers.on(AddressFromURIString.parse("akka://cryptonas@127.0.0.1:1"))).isEmpty();
  }

  private static Caller caller(ActorRef<Trainer.Command> ref) {
    return new Caller(ref, Optional.empty(), Optional.empty(), Instant.EPOCH);
  }

  private static ActorRef<Trainer.Command> ref() {
    return kit.<Trainer.Command>createTestProbe().ref();
  }
}
