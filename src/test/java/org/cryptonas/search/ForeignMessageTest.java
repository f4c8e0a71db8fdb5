package org.cryptonas.search;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.LoggingTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorRefResolver;
import java.io.Serializable;
import java.time.Duration;
import org.cryptonas.search.event.TaskId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another node may say: a node of our cluster that was taken over says something else. */
class ForeignMessageTest {
  private static final Duration QUIET = Duration.ofMillis(300);

  /** A class of the class path that is no message; the sender would have it read as one. */
  record Foreign(String text) {}

  /** A class that Java itself would make. */
  record ForeignToo(String text) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private ActorTestKit kit;
  private ActorTestKit takenOver;
  private TestProbe<Object> actor;
  private ActorRef<Object> fromThere;

  @BeforeEach
  void start() {
    kit = TestSystem.start(TestSystem.config(""));
    takenOver =
        ActorTestKit.create(
            "cryptonas",
            TestSystem.config(
                """
                akka.actor.allow-java-serialization = on
                akka.actor.warn-about-java-serializer-usage = off
                akka.actor.serialize-messages = off
                akka.actor.serialization-bindings {
                  "org.cryptonas.search.ForeignMessageTest$Foreign" = jackson-cbor
                  "org.cryptonas.search.ForeignMessageTest$ForeignToo" = java
                }
                """));
    actor = kit.createTestProbe();
    String address = ActorRefResolver.get(kit.system()).toSerializationFormat(actor.ref());
    fromThere = ActorRefResolver.get(takenOver.system()).resolveActorRef(address);
  }

  @AfterEach
  void stop() {
    takenOver.shutdownTestKit();
    kit.shutdownTestKit();
  }

  @Test
  void shouldDropAndLogAClassThatIsNoMessage() {
    assertDropped(new Foreign("hello"), "Foreign");
  }

  @Test
  void shouldDropAndLogWhatJavaWouldMake() {
    assertDropped(new ForeignToo("hello"), "java");
  }

  private void assertDropped(Object foreign, String named) {
    LoggingTestKit.warn(named).expect(kit.system(), () -> told(foreign));

    actor.expectNoMessage(QUIET);
    fromThere.tell(new Trainer.Drop(TaskId.lesson(3)));
    assertThat(actor.receiveMessage())
        .as("the connection stays")
        .isEqualTo(new Trainer.Drop(TaskId.lesson(3)));
  }

  private boolean told(Object message) {
    fromThere.tell(message);
    return true;
  }
}
