package org.cryptonas.node.session;

import com.typesafe.config.Config;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.Datasets;
import org.cryptonas.nn.ComputeDevice;
import org.cryptonas.nn.EngineReport;
import org.cryptonas.nn.NativeRuntime;
import org.cryptonas.node.cluster.LocalNode;
import org.cryptonas.node.cluster.Ports;
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
    RunFolder folder =
        RunFolder.choose(
            request.folder(), LocalDateTime.now(ZoneId.systemDefault()), settings.seed());
    Ports ports =
        Ports.choose(settings.node().host(), request.clusterPort(), request.managementPort());
    Dataset dataset = Datasets.standard().load(DatasetRequest.of(settings.dataset()), display::say);
    Workload work = Workload.of(settings, dataset);
    WeightStore weights = new WeightFolder(folder.weights());
    SearchParts parts = SearchParts.of(settings, dataset, weights, ComputeDevice.CPU);
    folder.create();
    RunLog log = new RunLog(folder.log(), request.verbose(), display::say);
    try {
      display.say("the run is written to " + folder.root());
      HostedSearch hosted = hosted(folder, ports, dataset, weights);
      return search(folder, dataset, work).toItsEnd(settings, parts, place(ports, hosted), teller);
    } finally {
      log.close();
    }
  }

  private void requireKnownPolicy() {
    if (!Policies.names().contains(settings.policy().name())) {
      throw new SettingsException(
          "policy '%s' given, expected one of %s"
              .formatted(settings.policy().name(), String.join(", ", Policies.names())));
    }
  }

  private RunningSearch search(RunFolder folder, Dataset dataset, Workload work)
      throws IOException {
    RunWriter writer = writer(folder, dataset);
    return new RunningSearch(folder, subject(dataset), writer, work, display);
  }

  private RunningSearch.Place place(Ports ports, HostedSearch hosted) {
    Config options =
        TrainerThreads.pool(settings.trainers().local())
            .withFallback(request.configuration().resolved());
    return new RunningSearch.Place(options, settings.node().host(), ports, hosted);
  }

  private HostedSearch hosted(RunFolder folder, Ports ports, Dataset dataset, WeightStore weights) {
    JoinOffer offer =
        JoinOffer.here(
            folder.name(),
            LocalNode.address(settings.node().host(), ports),
            request.configuration(),
            dataset);
    return new HostedSearch(offer, weights, settings.node().weightsLimit());
  }

  private RunWriter writer(RunFolder folder, Dataset dataset) throws IOException {
    RunWriter writer = new RunWriter(folder, subject(dataset));
    writer.begin(
        request.configuration().text(),
        Provenance.here(settings.seed(), Instant.now(), request.commandLine(), dataset));
    return writer;
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
