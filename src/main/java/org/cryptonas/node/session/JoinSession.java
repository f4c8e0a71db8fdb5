package org.cryptonas.node.session;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.Datasets;
import org.cryptonas.nn.EngineReport;
import org.cryptonas.nn.NativeRuntime;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.Version;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.routes.JoinOffer;
import org.cryptonas.node.security.Exposure;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.settings.SecuritySettings;

/**
 * Helps a search of another process: asks it what must be known, makes sure that this process is of
 * its version and has its images, then trains for it until either ends.
 */
public final class JoinSession {
  private final JoinRequest request;
  private final Consumer<String> say;

  /** A session that tells people what happens, a line each. */
  public JoinSession(JoinRequest request, Consumer<String> say) {
    this.request = request;
    this.say = say;
  }

  /**
   * Helps.
   *
   * @return why it ended
   * @throws CommandFailedException when this node cannot help that search
   * @throws IOException when there is no place for weights
   */
  public JoinEnding run() throws IOException {
    SecuritySettings security = request.own().settings().security();
    Exposure exposure = new Exposure(security);
    exposure.requireOwn("--bind", request.bind());
    exposure.requireOther("--seed", request.seed().host());
    JoinOffer offer = request.seed().offer(Version.current().build());
    Configuration configuration = Configuration.received(offer.configuration(), own());
    SearchSettings settings = configuration.settings();
    int trainers = request.devices().trainers(settings.trainers());
    int threads = TrainerThreads.each(settings.trainers(), trainers);
    NativeRuntime.prepare(threads);
    EngineReport.load();
    Dataset dataset = dataset(settings, offer);
    say.accept(
        "joining run %s at %s, trainers %d, threads of each %d"
            .formatted(offer.run(), request.seed().address().getAuthority(), trainers, threads));
    return new JoinedSearch(request, offer, configuration, dataset).toItsEnd(trainers, say);
  }

  private List<Assignment> own() {
    Optional<Assignment> folder =
        request.data().map(path -> Assignment.of("dataset.folder", path.toString()));
    return Stream.concat(Stream.of(request.own().security()), folder.stream()).toList();
  }

  private Dataset dataset(SearchSettings settings, JoinOffer offer) {
    Dataset dataset = Datasets.standard().load(DatasetRequest.of(settings.dataset()), say::accept);
    if (!dataset.checksum().equals(offer.dataset().checksum())) {
      throw new CommandFailedException(
          "dataset %s has checksum %s here, expected %s as on the coordinator"
              .formatted(dataset.name(), dataset.checksum(), offer.dataset().checksum()));
    }
    return dataset;
  }
}
