package org.cryptonas.node.session;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cryptonas.data.Dataset;
import org.cryptonas.nn.ComputeDevice;
import org.cryptonas.node.cluster.LocalNode;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.routes.JoinOffer;
import org.cryptonas.search.SearchParts;
import org.cryptonas.search.Workbench;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.weights.Patience;
import org.cryptonas.search.weights.RecentWeights;
import org.cryptonas.search.weights.RemoteWeightStore;
import org.cryptonas.search.weights.WeightFolder;
import org.cryptonas.search.weights.WeightStore;

/** The time from a node's joining to its leaving. */
final class JoinedSearch {
  /** What its last lesson started from and came to, the same of the one before, and a candidate. */
  private static final int COPIES_PER_TRAINER = 5;

  private final JoinRequest request;
  private final JoinOffer offer;
  private final Configuration configuration;
  private final Dataset dataset;

  JoinedSearch(JoinRequest request, JoinOffer offer, Configuration configuration, Dataset dataset) {
    this.request = request;
    this.offer = offer;
    this.configuration = configuration;
    this.dataset = dataset;
  }

  /** Starts the trainers and waits until they have ended and the node has left. */
  JoinEnding toItsEnd(int trainers, Consumer<String> say) throws IOException {
    CompletableFuture<JoinEnding> ended = new CompletableFuture<>();
    try (Interruption signal = new Interruption(() -> {});
        TemporaryFolder copies = TemporaryFolder.create("cryptonas-weights-");
        BusyWorkbenches busy = new BusyWorkbenches();
        LocalNode<JoinGuardian.End> node =
            node(parts(trainers, busy, copies, say, ended::complete))) {
      signal.asks(() -> node.tell(new JoinGuardian.End(JoinEnding.STOPPED)));
      node.ended().thenRun(() -> ended.complete(JoinEnding.COORDINATOR_LOST));
      return ended.join();
    }
  }

  private JoinGuardian.Parts parts(
      int trainers,
      BusyWorkbenches busy,
      TemporaryFolder copies,
      Consumer<String> say,
      Consumer<JoinEnding> ended) {
    SearchSettings settings = configuration.settings();
    RemoteWeightStore store =
        new RemoteWeightStore(
            request.seed().weights(),
            request.seed().access(),
            copies(copies, trainers),
            Patience.USUAL);
    Supplier<Workbench> workbenches =
        SearchParts.of(settings, dataset, store, ComputeDevice.CPU).workbench();
    return new JoinGuardian.Parts(
        settings.trainers(), trainers, () -> busy.watching(workbenches.get()), say, ended);
  }

  private static WeightStore copies(TemporaryFolder folder, int trainers) {
    return new RecentWeights(new WeightFolder(folder.path()), COPIES_PER_TRAINER * trainers);
  }

  private LocalNode<JoinGuardian.End> node(JoinGuardian.Parts parts) {
    Config options = TrainerThreads.pool(parts.count()).withFallback(configuration.resolved());
    return LocalNode.join(JoinGuardian.create(parts), options, request.bind(), offer.cluster());
  }
}
