package org.cryptonas.search.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who works at what, and what waits; told now and then, kept nowhere.
 *
 * @param trainers everyone at hand, by name
 * @param queue the first tasks that wait, for people; whoever will climb depends on those who do
 * @param queued how many tasks wait in all
 */
public record WorkOverview(List<Member> trainers, List<String> queue, int queued)
    implements SearchNews {
  /** Nobody has said anything. */
  public static final WorkOverview NONE = new WorkOverview(List.of(), List.of(), 0);

  public WorkOverview {
    trainers = List.copyOf(trainers);
    queue = List.copyOf(queue);
  }

  /**
   * A trainer.
   *
   * @param name unique in the cluster
   * @param node host and port in the cluster
   * @param device what it computes on, for people; empty where it does not compute
   * @param job what it does, for people; empty while it is idle
   * @param heard when it last said something
   */
  public record Member(
      String name, String node, Optional<String> device, Optional<String> job, Instant heard) {}
}
