package org.cryptonas.node.session;

import com.typesafe.config.Config;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.Datasets;
import org.cryptonas.nn.ComputeDevice;
import org.cryptonas.nn.EngineReport;
import org.cryptonas.nn.NativeRuntime;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.cluster.LocalNode;
import org.cryptonas.node.cluster.Ports;
import org.cryptonas.node.journal.Charge;
import org.cryptonas.node.journal.RunJournal;
import org.cryptonas.node.live.About;
import org.cryptonas.node.live.LiveSearch;
import org.cryptonas.node.live.Pricing;
import org.cryptonas.node.progress.Display;
import org.cryptonas.node.progress.Workload;
import org.cryptonas.node.routes.HostedSearch;
import org.cryptonas.node.routes.JoinOffer;
import org.cryptonas.node.run.Provenance;
import org.cryptonas.node.run.RunFolder;
import org.cryptonas.node.run.RunLog;
import org.cryptonas.node.run.RunWriter;
import org.cryptonas.node.run.Subject;
import org.cryptonas.node.security.Exposure;
import org.cryptonas.policy.Policies;
import org.cryptonas.search.SearchParts;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.settings.SettingsException;
import org.cryptonas.search.weights.WeightFolder;
import org.cryptonas.search.weights.WeightStore;

/**
 * A search in this process: what it needs is found first, so that what is wrong is said before a
 * folder is made; then it runs to its end, or until somebody interrupts it.
 */
public final class SearchSession {
  private static final int SECONDS_TO_TAKE_CHARGE = 15;

  private final SearchRequest request;
  private final SearchSettings settings;
  private final Display display;

  /**
   * A session that shows itself on {@code display}, which stays the caller's to close.
   *
   * @throws org.cryptonas.search.settings.SettingsException when an option is unknown or wrong
   */
  public SearchSession(SearchRequest request, Display display) {
    this.request = request;
    this.settings = request.configuration().settings();
    this.display = display;
  }

  /**
   * Searches.
   *
   * @param teller tells people what came of it, before anything is shut down
   * @return what came of it, as it stands in the run folder
   * @throws IOException when the run folder cannot be written
   */
  public Outcome run(Consumer<Outcome> teller) throws IOException {
    requireKnownPolicy();
    new Exposure(settings.security()).requireOwn("node.host", settings.node().host());
    NativeRuntime.prepare(TrainerThreads.each(settings.trainers(), settings.trainers().local()));
    EngineReport.load();
    RunFolder folder = folder();
    Optional<JoinOffer> senior = senior(folder);
    Ports ports =
        Ports.choose(settings.node().host(), request.clusterPort(), request.managementPort());
    Dataset dataset = Datasets.standard().load(DatasetRequest.of(settings.dataset()), display::say);
    Provenance provenance = provenance(dataset);
    Workload work = Workload.of(settings, dataset);
    WeightFolder weights = new WeightFolder(folder.weights());
    SearchParts parts = SearchParts.of(settings, dataset, weights, ComputeDevice.CPU);
    folder.create();
    RunJournal journal = new RunJournal(settings.journal(), folder.root());
    journal.prepare(folder.name());
    RunLog log =
        new RunLog(
            senior.isPresent() ? folder.standbyLog() : folder.log(),
            request.verbose(),
            display::say);
    try (Charge charge = Charge.of(settings.journal(), folder.root(), provenance.id())) {
      if (senior.isEmpty()) {
        requireCharge(charge, folder);
      }
      display.say("dashboard: " + dashboard(ports));
      display.say("the run is written to " + folder.root());
      HostedSearch.Shown shown = shown(folder, provenance);
      Config options = options().withFallback(journal.akka());
      RunningSearch.Place place =
          new RunningSearch.Place(
              options,
              settings.node().host(),
              ports,
              hosted(folder, provenance, ports, dataset, weights).showing(shown),
              provenance.id(),
              senior.map(JoinOffer::cluster));
      return search(folder, provenance, dataset, work, charge, shown.live())
          .toItsEnd(settings, parts, place, teller);
    } finally {
      log.close();
    }
  }

  /** What the coordinator says that this process is to stand by for. */
  private Optional<JoinOffer> senior(RunFolder folder) {
    if (!(request.run() instanceof RunChoice.Resume earlier)) {
      return Optional.empty();
    }
    String run = earlier.provenance().id();
    return earlier.senior().map(seed -> new StandbyOffer(seed, settings).of(folder, run));
  }

  /** One that was killed a moment ago may seem to have it still. */
  private static void requireCharge(Charge charge, RunFolder folder) {
    try {
      charge.taken().get(SECONDS_TO_TAKE_CHARGE, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new CommandFailedException(
          "run %s is being run by another process; resume --standby waits for its end"
              .formatted(folder.name()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private RunFolder folder() {
    if (request.run() instanceof RunChoice.Resume earlier) {
      return earlier.folder();
    }
    RunChoice.Begin begin = (RunChoice.Begin) request.run();
    return RunFolder.choose(
        begin.folder(), LocalDateTime.now(ZoneId.systemDefault()), settings.seed());
  }

  private Provenance provenance(Dataset dataset) {
    if (!(request.run() instanceof RunChoice.Resume earlier)) {
      return Provenance.here(settings.seed(), Instant.now(), request.commandLine(), dataset);
    }
    String expected = earlier.provenance().dataset().checksum();
    if (!dataset.checksum().equals(expected)) {
      throw new CommandFailedException(
          "dataset %s has checksum %s, expected %s as when the run began"
              .formatted(dataset.name(), dataset.checksum(), expected));
    }
    return earlier.provenance();
  }

  private void requireKnownPolicy() {
    if (!Policies.names().contains(settings.policy().name())) {
      throw new SettingsException(
          "policy '%s' given, expected one of %s"
              .formatted(settings.policy().name(), String.join(", ", Policies.names())));
    }
  }

  private RunningSearch search(
      RunFolder folder,
      Provenance provenance,
      Dataset dataset,
      Workload work,
      Charge charge,
      LiveSearch live)
      throws IOException {
    RunWriter writer = new RunWriter(folder, subject(dataset));
    if (!(request.run() instanceof RunChoice.Resume)) {
      writer.begin(request.configuration().text(), provenance);
    }
    return new RunningSearch(folder, subject(dataset), writer, work, display, charge, live);
  }

  private Config options() {
    return TrainerThreads.pool(settings.trainers().local())
        .withFallback(request.configuration().resolved());
  }

  private HostedSearch hosted(
      RunFolder folder, Provenance provenance, Ports ports, Dataset dataset, WeightStore weights) {
    JoinOffer offer =
        JoinOffer.here(
            folder.name(),
            provenance.id(),
            LocalNode.address(settings.node().host(), ports),
            request.configuration(),
            dataset);
    return new HostedSearch(offer, weights, settings.node().weightsLimit());
  }

  private String dashboard(Ports ports) {
    String scheme = settings.security().tls() ? "https" : "http";
    return "%s://%s:%d/search/ui/".formatted(scheme, settings.node().host(), ports.management());
  }

  private HostedSearch.Shown shown(RunFolder folder, Provenance provenance) {
    return new HostedSearch.Shown(
        new About(folder.name(), provenance, settings),
        new LiveSearch(new Pricing(settings.cost())));
  }

  private Subject subject(Dataset dataset) {
    return new Subject(
        settings.seed(),
        settings.policy().name(),
        dataset.name(),
        dataset.generated(),
        Axis.name(settings.cost()));
  }
}
