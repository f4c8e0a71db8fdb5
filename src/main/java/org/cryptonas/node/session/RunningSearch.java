package org.cryptonas.node.session;

import akka.actor.typed.Behavior;
import com.typesafe.config.Config;
import java.io.IOException;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.Version;
import org.cryptonas.node.cluster.LocalNode;
import org.cryptonas.node.cluster.Ports;
import org.cryptonas.node.journal.Charge;
import org.cryptonas.node.live.LiveSearch;
import org.cryptonas.node.progress.Display;
import org.cryptonas.node.progress.Workload;
import org.cryptonas.node.report.Report;
import org.cryptonas.node.routes.HostedSearch;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.node.run.FrontierView;
import org.cryptonas.node.run.RunFolder;
import org.cryptonas.node.run.RunWriter;
import org.cryptonas.node.run.SearchRecord;
import org.cryptonas.node.run.Subject;
import org.cryptonas.search.SearchGuardian;
import org.cryptonas.search.SearchParts;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.weights.FolderSweeper;
import org.cryptonas.search.weights.WeightFolder;

/** A search from the start of its actors to the end of its record. */
final class RunningSearch {
  private static final long MILLIS_BETWEEN_TICKS = 500;

  private final RunFolder folder;
  private final Subject subject;
  private final FolderSweeper sweeper;
  private final RunObserver observer;
  private final Display display;
  private final Stopwatch watch;
  private final Charge charge;
  private final LiveSearch live;

  /**
   * Where its actors live.
   *
   * @param options resolved configuration of the program
   * @param host address of the ports
   * @param ports cluster and management
   * @param hosted what the management endpoint says of the search
   * @param run what the search is known by in its journal
   * @param senior cluster's address of the coordinator that runs it, whose end is waited for
   */
  record Place(
      Config options,
      String host,
      Ports ports,
      HostedSearch hosted,
      String run,
      Optional<String> senior) {
    String management() {
      return "%s:%d".formatted(host, ports.management());
    }
  }

  RunningSearch(
      RunFolder folder,
      Subject subject,
      RunWriter writer,
      Workload work,
      Display display,
      Charge charge,
      LiveSearch live)
      throws IOException {
    this.folder = folder;
    this.subject = subject;
    this.display = display;
    this.charge = charge;
    this.live = live;
    this.watch = new Stopwatch(folder.secondsSoFar());
    this.sweeper = new FolderSweeper(new WeightFolder(folder.weights()));
    this.observer =
        new RunObserver(
            writer, new SpentWeights(sweeper), display, watch, work, charge::held, live);
  }

  /**
   * Starts the actors, waits for the end, tells it, and ends the actors.
   *
   * @throws org.cryptonas.node.CommandFailedException when another process has the search
   */
  Outcome toItsEnd(
      SearchSettings settings, SearchParts parts, Place place, Consumer<Outcome> teller)
      throws IOException {
    Once<Outcome> told = new Once<>(teller);
    try (Interruption signal = new Interruption(() -> giveUp(told));
        BusyWorkbenches busy = new BusyWorkbenches();
        LocalNode<SearchGuardian.Command> node =
            node(
                place,
                SearchGuardian.create(
                    settings,
                    busy.watching(parts.sweeping(sweeper)),
                    chronicle(settings, place)))) {
      node.ended().thenRun(() -> observer.endWithout("this node was cut off from the others"));
      signal.asks(() -> node.tell(SearchGuardian.Stop.INSTANCE));
      if (place.senior().isEmpty()) {
        display.say("to help from another process: " + helpingLine(settings, place));
      }
      Outcome outcome = place.senior().isPresent() ? inTurn(node) : searched();
      told.accept(outcome);
      live.close(); // whoever listens hears the end: the node waits for them
      return outcome;
    }
  }

  private LocalNode<SearchGuardian.Command> node(
      Place place, Behavior<SearchGuardian.Command> search) {
    if (place.senior().isEmpty()) {
      return LocalNode.start(search, place.options(), place.host(), place.ports(), place.hosted());
    }
    return LocalNode.standBy(
        Standby.before(search, place.run(), new Waiting()),
        place.options(),
        place.host(),
        place.ports(),
        place.senior().get(),
        place.hosted());
  }

  private final class Waiting implements Standby.Listener {
    @Override
    public void joined() {
      display.say("standing by for run " + folder.name());
    }

    @Override
    public void stopped() {
      observer.endWithout("stopped before run %s was taken over".formatted(folder.name()));
    }
  }

  /** What came of the search: of this process, where the one before left it unfinished. */
  private Outcome inTurn(LocalNode<SearchGuardian.Command> node) throws IOException {
    orFailure(CompletableFuture.anyOf(charge.taken(), observer.ended()));
    Optional<FrontierDocument> left = folder.frontier();
    if (left.flatMap(document -> document.search().ending()).filter(Ending::isFinal).isPresent()) {
      return new Outcome(folder, left.get());
    }
    watch.begin(folder.secondsSoFar());
    display.say("the coordinator is gone: this process goes on with the search");
    node.tell(Standby.takeOver());
    return searched();
  }

  private Outcome searched() throws IOException {
    Timer ticks = ticks();
    try {
      Outcome outcome = outcome(orFailure(observer.ended()));
      Report.write(folder);
      return outcome;
    } finally {
      ticks.cancel();
    }
  }

  private static String helpingLine(SearchSettings settings, Place place) {
    return "./run-local.sh join --seed %s%s"
        .formatted(
            place.management(), settings.security().tls() ? " --keys FOLDER-OF-THAT-NODE" : "");
  }

  private SearchGuardian.Chronicle chronicle(SearchSettings settings, Place place) {
    return new SearchGuardian.Chronicle(
        place.run(),
        settings.journal().snapshotEvery(),
        Version.current().build(),
        past ->
            Notices.beside(observer.behavior(place.run(), past), new InCharge(place.management())));
  }

  private void giveUp(Consumer<Outcome> teller) {
    observer.giveUp("it was stopped");
    if (!observer.ended().isCompletedExceptionally()) {
      teller.accept(outcome(observer.ended().join()));
    }
  }

  private static <T> T orFailure(CompletableFuture<T> future) throws IOException {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException unwritten) {
        throw unwritten;
      }
      throw e.getCause() instanceof CommandFailedException told ? told : e;
    }
  }

  private Outcome outcome(SearchRecord record) {
    return new Outcome(folder, FrontierView.of(subject, record, watch.seconds()));
  }

  private Timer ticks() {
    Timer ticks = new Timer("display", true);
    TimerTask tick =
        new TimerTask() {
          @Override
          public void run() {
            observer.tick();
          }
        };
    ticks.schedule(tick, MILLIS_BETWEEN_TICKS, MILLIS_BETWEEN_TICKS);
    return ticks;
  }
}
