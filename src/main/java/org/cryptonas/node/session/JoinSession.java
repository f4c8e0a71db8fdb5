package org.cryptonas.node.session;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.Version;
import org.cryptonas.node.routes.JoinOffer;
import org.cryptonas.node.security.Exposure;
import org.cryptonas.search.settings.SecuritySettings;

/**
 * Helps a search of another process: asks it what must be known, makes sure that this process is of
 * its version and has its images, then trains for it until either ends. Where it is to, it waits
 * for a coordinator that is not there yet, or no longer.
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
    CompletableFuture<JoinEnding> stopped = new CompletableFuture<>();
    try (Interruption signal = new Interruption(() -> {});
        TemporaryFolder copies = TemporaryFolder.create("cryptonas-weights-");
        JoinedRuns runs = new JoinedRuns(request, copies.path(), say)) {
      signal.asks(() -> stopped.complete(JoinEnding.STOPPED));
      Optional<JoinOffer> offer = request.retry() ? patientOffer(stopped) : Optional.of(offer());
      JoinEnding ending = JoinEnding.STOPPED;
      while (offer.isPresent()) {
        ending =
            new JoinedSearch(request, offer.get(), runs.of(offer.get())).toItsEnd(stopped, say);
        boolean again = request.retry() && ending.mayComeBack();
        offer = again ? patientOffer(stopped) : Optional.empty();
      }
      return stopped.getNow(ending);
    }
  }

  private JoinOffer offer() {
    return request.seed().offer(Version.current().build());
  }

  private Optional<JoinOffer> patientOffer(CompletableFuture<?> stopped) {
    return new PatientSeed(request.seed(), Version.current().build(), say).offer(stopped);
  }
}
