package org.cryptonas.node.session;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.cryptonas.node.Version;
import org.cryptonas.node.cluster.LocalNode;
import org.cryptonas.node.cluster.Ports;
import org.cryptonas.node.progress.Display;
import org.cryptonas.node.progress.Workload;
import org.cryptonas.node.routes.HostedSearch;
import org.cryptonas.node.run.FrontierView;
import org.cryptonas.node.run.RunFolder;
import org.cryptonas.node.run.RunWriter;
import org.cryptonas.node.run.SearchRecord;
import org.cryptonas.node.run.Subject;
import org.cryptonas.search.SearchGuardian;
import org.cryptonas.search.SearchParts;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.weights.WeightFolder;

/** A search from the start of its actors to the end of its record. */
final class RunningSearch {
  private static final long MILLIS_BETWEEN_TICKS = 500;

  private final RunFolder folder;
  private final Subject subject;
  private final RunObserver observer;
  private final Display display;
  private final Stopwatch watch;

  /**
   * Where its actors live.
   *
   * @param options resolved configuration of the program
   * @param host address of the ports
   * @param ports cluster and management
   * @param hosted what the management endpoint says of the search
   * @param run what the search is known by in its journal
   */
  record Place(Config options, String host, Ports ports, HostedSearch hosted, String run) {}

  RunningSearch(
      RunFolder folder,
      Subject subject,
      RunWriter writer,
      Workload work,
      Display display,
      Stopwatch watch) {
    this.folder = folder;
    this.subject = subject;
    this.display = display;
    this.watch = watch;
    this.observer =
        new RunObserver(
            writer, new SpentWeights(new WeightFolder(folder.weights())), display, watch, work);
  }

  /** Starts the actors, waits for the end, tells it, and ends the actors. */
  Outcome toItsEnd(
      SearchSettings settings, SearchParts parts, Place place, Consumer<Outcome> teller)
      throws IOException {
    Once<Outcome> told = new Once<>(teller);
    Timer ticks = ticks();
    try (Interruption signal = new Interruption(() -> giveUp(told));
        BusyWorkbenches busy = new BusyWorkbenches();
        LocalNode<SearchGuardian.Command> node =
            LocalNode.start(
                SearchGuardian.create(settings, busy.watching(parts), chronicle(settings, place)),
                place.options(),
                place.host(),
                place.ports(),
                place.hosted())) {
      display.say("to help from another process: " + helpingLine(settings, place));
      signal.asks(() -> node.tell(SearchGuardian.Stop.INSTANCE));
      Outcome outcome = outcome(ended());
      told.accept(outcome);
      return outcome;
    } finally {
      ticks.cancel();
    }
  }

  private static String helpingLine(SearchSettings settings, Place place) {
    return "./run-local.sh join --seed %s:%d%s"
        .formatted(
            place.host(),
            place.ports().management(),
            settings.security().tls() ? " --keys FOLDER-OF-THAT-NODE" : "");
  }

  private SearchGuardian.Chronicle chronicle(SearchSettings settings, Place place) {
    return new SearchGuardian.Chronicle(
        place.run(),
        settings.journal().snapshotEvery(),
        Version.current().build(),
        past -> SearchEnd.toldBeside(observer.behavior(place.run(), past)));
  }

  private void giveUp(Consumer<Outcome> teller) {
    observer.giveUp("it was stopped");
    if (!observer.ended().isCompletedExceptionally()) {
      teller.accept(outcome(observer.ended().join()));
    }
  }

  private SearchRecord ended() throws IOException {
    try {
      return observer.ended().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException unwritten) {
        throw unwritten;
      }
      throw e;
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
