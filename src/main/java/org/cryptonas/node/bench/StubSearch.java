package org.cryptonas.node.bench;

import akka.actor.NoSerializationVerificationNeeded;
import akka.actor.setup.Setup;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.cryptonas.node.cluster.LocalNode;
import org.cryptonas.node.cluster.Ports;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.journal.RunJournal;
import org.cryptonas.search.SearchGuardian;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.journal.Recollection;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.state.Budgets;
import org.cryptonas.search.state.SearchMemory;

/** A real coordinator with its journal in a folder, on loopback; its trainers are stubs. */
final class StubSearch implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String RUN = "bench";
  private static final String SEARCH = "search";
  private static final String POOL =
      "cryptonas-training-dispatcher.thread-pool-executor.fixed-pool-size";

  /** Something for the root actor to do. */
  private interface Stage extends NoSerializationVerificationNeeded {
    void enter(ActorContext<Stage> context);
  }

  private final SearchSettings settings;
  private final Duration training;
  private final Ports ports;
  private final LocalNode<Stage> node;
  private final Duration opening;

  /**
   * Opens the journal in {@code folder}, and starts the node.
   *
   * @param training how long a training of its own trainers takes
   * @param setups what its actor system is handed
   */
  StubSearch(Configuration configuration, Path folder, Duration training, Setup... setups) {
    this.settings = configuration.settings();
    this.training = training;
    long start = System.nanoTime();
    RunJournal journal = new RunJournal(settings.journal(), folder);
    journal.prepare(RUN);
    this.opening = Duration.ofNanos(System.nanoTime() - start);
    this.ports =
        Ports.choose(
            HOST, new Ports.Wish("cluster", 0, true), new Ports.Wish("management", 0, true));
    Config options =
        threads(settings.trainers().local())
            .withFallback(journal.akka())
            .withFallback(configuration.resolved());
    this.node = LocalNode.start(root(), options, HOST, ports, setups);
  }

  /** A thread a trainer: stubs sleep on theirs. */
  static Config threads(int trainers) {
    return ConfigFactory.parseMap(Map.of(POOL, Math.max(1, trainers)));
  }

  private static Behavior<Stage> root() {
    return Behaviors.setup(
        context ->
            Behaviors.receiveMessage(
                stage -> {
                  stage.enter(context);
                  return Behaviors.same();
                }));
  }

  /** How long it took to look for the journal and make its tables. */
  Duration opening() {
    return opening;
  }

  /** What trainers on other nodes join. */
  String address() {
    return LocalNode.address(HOST, ports);
  }

  /** Where its management endpoint is. */
  int managementPort() {
    return ports.management();
  }

  /** Keeps that this happened, before the search begins. */
  void remember(List<SearchEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    CompletableFuture<Void> written = new CompletableFuture<>();
    Recollection<SearchMemory> recollection =
        new Recollection<>(
            SearchMemory.initial(
                Budgets.of(settings.budgets()), settings.ladder(), settings.convergence()),
            SearchMemory::updated,
            settings.journal().snapshotEvery());
    node.tell(context -> context.spawn(Eve.writing(RUN, recollection, events, written), "eve"));
    written.join();
  }

  /** Lets the search begin, or go on where its journal ends. */
  void begin(Timeline timeline) {
    begin(timeline::observer);
  }

  /**
   * The same.
   *
   * @param observer of everything that is kept from then on; it is told how much was before
   */
  void begin(LongFunction<Behavior<SearchNews>> observer) {
    SearchGuardian.Chronicle chronicle =
        new SearchGuardian.Chronicle(RUN, settings.journal().snapshotEvery(), "bench", observer);
    node.tell(
        context ->
            context.spawn(
                SearchGuardian.create(settings, StubParts.of(settings, training), chronicle),
                SEARCH));
  }

  /** Stops the search; it may go on another time. */
  void stop() {
    node.tell(
        context ->
            context
                .getChild(SEARCH)
                .ifPresent(search -> search.unsafeUpcast().tell(SearchGuardian.Stop.INSTANCE)));
  }

  @Override
  public void close() {
    node.close();
  }
}
