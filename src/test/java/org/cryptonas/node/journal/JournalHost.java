package org.cryptonas.node.journal;

import akka.actor.NoSerializationVerificationNeeded;
import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.journal.Journal;
import org.cryptonas.search.journal.Listener;
import org.cryptonas.search.journal.Recollection;
import org.cryptonas.search.journal.Tally;
import org.cryptonas.search.settings.JournalSettings;

/** A journal in an actor system of its own, as the program has it, and what it told, in order. */
public final class JournalHost implements AutoCloseable {
  private static final int SECONDS = 30;

  /** What came of a journal. */
  public sealed interface Told extends NoSerializationVerificationNeeded {}

  /** What it remembered at first. */
  public record Recovered(Tally memory, long events) implements Told {}

  /** What it wrote. */
  public record Kept(long first, List<SearchEvent> events) implements Told {
    /** Number of the last of them. */
    public long last() {
      return first + events.size() - 1;
    }
  }

  /** Why it ended. */
  public record Failed(Throwable cause) implements Told {}

  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
  private final ActorSystem<Journal.Command> system;

  /** Makes the database ready and opens the journal of a run in it. */
  public static JournalHost open(JournalSettings settings, Path folder, String run) {
    RunJournal place = new RunJournal(settings, folder);
    place.prepare(run);
    return new JournalHost(place.akka(), run, settings.snapshotEvery());
  }

  /** A file in {@code folder}. */
  public static JournalSettings h2(int snapshotEvery) {
    return new JournalSettings(JournalSettings.Kind.H2, "", "", "", 2, snapshotEvery);
  }

  /** Opens the journal of a run in a database that is ready. */
  public JournalHost(Config database, String run, int snapshotEvery) {
    this.system =
        ActorSystem.create(guardian(run, Tally.every(snapshotEvery)), "journal", config(database));
  }

  /** The actor system's configuration: the program's, without a cluster. */
  public static Config config(Config database) {
    return ConfigFactory.parseString(
            """
            akka.actor.provider = local
            akka.actor.serialize-messages = on
            akka.loglevel = WARNING
            """)
        .withFallback(database)
        .withFallback(ConfigFactory.parseResources("akka.conf"))
        .withFallback(ConfigFactory.load())
        .resolve();
  }

  private Behavior<Journal.Command> guardian(String run, Recollection<Tally> recollection) {
    return Behaviors.setup(
        context -> {
          Behavior<Told> queue = Behaviors.receiveMessage(this::add);
          Listener<Tally, Told> listener =
              new Listener<>(context.spawn(queue, "queue"), Recovered::new, Kept::new);
          ActorRef<Journal.Command> journal =
              context.spawn(Journal.create(run, recollection, listener), "journal");
          context.watch(journal);
          return Behaviors.receive(Journal.Command.class)
              .onSignal(ChildFailed.class, failed -> fail(failed.cause()))
              .onAnyMessage(command -> tell(journal, command))
              .build();
        });
  }

  private Behavior<Told> add(Told news) {
    told.add(news);
    return Behaviors.same();
  }

  private Behavior<Journal.Command> fail(Throwable cause) {
    told.add(new Failed(cause));
    return Behaviors.same();
  }

  private static Behavior<Journal.Command> tell(
      ActorRef<Journal.Command> journal, Journal.Command command) {
    journal.tell(command);
    return Behaviors.same();
  }

  /** The system that the journal lives in. */
  public ActorSystem<Journal.Command> system() {
    return system;
  }

  /** Asks for events to be kept, from any thread. */
  public void keep(List<SearchEvent> events) {
    system.tell(new Journal.Keep(events));
  }

  /** What was told next. */
  public Told next() throws InterruptedException {
    Told next = told.poll(SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("the journal told nothing for %d s".formatted(SECONDS));
    }
    return next;
  }

  /** Takes what is told until event {@code number} is kept. */
  public void await(long number) throws InterruptedException {
    while (!(next() instanceof Kept kept && kept.last() >= number)) {}
  }

  /** Ends the system and waits until it has. */
  @Override
  public void close() {
    system.terminate();
    system.getWhenTerminated().toCompletableFuture().orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }
}
