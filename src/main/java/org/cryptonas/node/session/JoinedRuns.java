package org.cryptonas.node.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.DatasetSettings;
import org.cryptonas.data.Datasets;
import org.cryptonas.nn.ComputeDevice;
import org.cryptonas.nn.EngineReport;
import org.cryptonas.nn.NativeRuntime;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.routes.JoinOffer;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.weights.Patience;
import org.cryptonas.search.weights.RecentWeights;
import org.cryptonas.search.weights.RemoteWeightStore;
import org.cryptonas.search.weights.WeightFolder;
import org.cryptonas.search.weights.WeightStore;

/**
 * Gets this process ready for the run of an offer. What it has already - the run itself, when its
 * coordinator is back, or its images - it keeps.
 */
final class JoinedRuns implements AutoCloseable {
  /** What its last lesson started from and came to, the same of the one before, and a candidate. */
  private static final int COPIES_PER_TRAINER = 5;

  /** Images that were read, and how they were asked for. */
  private record Loaded(DatasetSettings settings, Dataset dataset) {}

  private final JoinRequest request;
  private final Path copies;
  private final Consumer<String> say;
  private final Whereabouts whereabouts;
  private Optional<JoinedRun> run = Optional.empty();
  private Optional<Loaded> loaded = Optional.empty();

  /**
   * For whatever the seed node offers.
   *
   * @param request what was asked of this node
   * @param copies folder for copies of weights
   * @param say tells people what happens
   */
  JoinedRuns(JoinRequest request, Path copies, Consumer<String> say) {
    this.request = request;
    this.copies = copies;
    this.say = say;
    this.whereabouts = new Whereabouts(request.seed());
  }

  /**
   * The run that is offered.
   *
   * @throws CommandFailedException when this machine cannot work for it
   */
  JoinedRun of(JoinOffer offer) {
    JoinedRun offered = run.filter(known -> known.isOf(offer)).orElseGet(() -> made(offer));
    run = Optional.of(offered);
    say.accept(
        "joining run %s at %s, %s"
            .formatted(offer.run(), request.seed().address().getAuthority(), offered.describe()));
    return offered;
  }

  private JoinedRun made(JoinOffer offer) {
    close();
    Configuration configuration = Configuration.received(offer.configuration(), own());
    SearchSettings settings = configuration.settings();
    List<ComputeDevice> devices = request.devices().slots(settings.trainers());
    int threads = TrainerThreads.each(settings.trainers(), devices.size());
    NativeRuntime.prepare(threads);
    EngineReport engine = EngineReport.load();
    devices.forEach(engine::require);
    CoordinatorPresence presence = new CoordinatorPresence(request.retry());
    JoinedRun.Means means =
        new JoinedRun.Means(
            dataset(settings, offer), devices, threads, store(devices.size()), whereabouts);
    return new JoinedRun(offer, configuration, means, presence, say);
  }

  private List<Assignment> own() {
    Optional<Assignment> folder =
        request.data().map(path -> Assignment.of("dataset.folder", path.toString()));
    return Stream.concat(Stream.of(request.own().security()), folder.stream()).toList();
  }

  private WeightStore store(int trainers) {
    WeightStore recent =
        new RecentWeights(WeightFolder.ofCopies(copies), COPIES_PER_TRAINER * trainers);
    return new RemoteWeightStore(
        () -> whereabouts.coordinator().weights(), request.seed().access(), recent, Patience.USUAL);
  }

  private Dataset dataset(SearchSettings search, JoinOffer offer) {
    DatasetSettings settings = DatasetRequest.of(search.dataset());
    Loaded now =
        loaded
            .filter(known -> known.settings().equals(settings))
            .filter(known -> known.dataset().checksum().equals(offer.dataset().checksum()))
            .orElseGet(() -> new Loaded(settings, Datasets.standard().load(settings, say::accept)));
    loaded = Optional.of(now);
    require(now.dataset(), offer);
    return now.dataset();
  }

  private static void require(Dataset dataset, JoinOffer offer) {
    if (!dataset.checksum().equals(offer.dataset().checksum())) {
      throw new CommandFailedException(
          "dataset %s has checksum %s here, expected %s as on the coordinator"
              .formatted(dataset.name(), dataset.checksum(), offer.dataset().checksum()));
    }
  }

  @Override
  public void close() {
    run.ifPresent(JoinedRun::close);
    run = Optional.empty();
  }
}
