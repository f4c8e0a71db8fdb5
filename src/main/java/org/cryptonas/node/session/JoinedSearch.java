package org.cryptonas.node.session;

import com.typesafe.config.Config;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.Version;
import org.cryptonas.node.cluster.LocalNode;
import org.cryptonas.node.routes.JoinOffer;

/** The time from a node's joining to its leaving. */
final class JoinedSearch {
  private final JoinRequest request;
  private final JoinOffer offer;
  private final JoinedRun run;

  JoinedSearch(JoinRequest request, JoinOffer offer, JoinedRun run) {
    this.request = request;
    this.offer = offer;
    this.run = run;
  }

  /**
   * Starts the trainers and waits until they have ended and the node has left.
   *
   * @param stopped done when somebody stops this node
   */
  JoinEnding toItsEnd(CompletionStage<?> stopped, Consumer<String> say) {
    CompletableFuture<JoinEnding> ended = new CompletableFuture<>();
    try (LocalNode<JoinGuardian.Command> node = node(parts(say, ended::complete))) {
      stopped.thenRun(() -> node.tell(new JoinGuardian.End(JoinEnding.STOPPED)));
      node.ended().thenRun(() -> ended.complete(JoinEnding.COORDINATOR_LOST));
      return ended.join();
    }
  }

  private JoinGuardian.Parts parts(Consumer<String> say, Consumer<JoinEnding> ended) {
    return new JoinGuardian.Parts(
        run.configuration().settings().trainers(),
        run.slots(),
        run.presence(),
        run.whereabouts(),
        this::replaced,
        say,
        ended);
  }

  private boolean replaced() {
    try {
      JoinOffer now = request.seed().offer(Version.current().build());
      return !now.incarnation().equals(offer.incarnation());
    } catch (NobodyAnswersException e) {
      return false;
    } catch (CommandFailedException e) {
      return true; // it says so when it is asked again
    }
  }

  private LocalNode<JoinGuardian.Command> node(JoinGuardian.Parts parts) {
    Config options =
        TrainerThreads.pool(parts.slots().size()).withFallback(run.configuration().resolved());
    return LocalNode.join(JoinGuardian.create(parts), options, request.bind(), offer.cluster());
  }
}
