package org.cryptonas.node.routes;

import java.util.List;
import java.util.Optional;
import org.cryptonas.node.live.Crowd;
import org.cryptonas.search.event.TrainerProgress;
import org.cryptonas.search.event.WorkOverview;

/**
 * A trainer.
 *
 * @param name unique in the cluster
 * @param node host and port in the cluster
 * @param device what it computes on: {@code cpu} and its threads, or {@code gpu:N}
 * @param job what it does, for people; absent while it is idle
 * @param images images trained on so far; absent until it said so
 * @param totalImages images the job will train on
 * @param imagesPerSecond mean speed of this job so far
 * @param lastSeen when it last said something
 */
record TrainerDocument(
    String name,
    String node,
    Optional<String> device,
    Optional<String> job,
    Optional<Long> images,
    Optional<Long> totalImages,
    Optional<Double> imagesPerSecond,
    String lastSeen) {

  static List<TrainerDocument> all(Crowd crowd) {
    return crowd.overview().trainers().stream()
        .map(member -> of(member, crowd.progressOf(member)))
        .toList();
  }

  private static TrainerDocument of(
      WorkOverview.Member member, Optional<TrainerProgress> progress) {
    return new TrainerDocument(
        member.name(),
        member.node(),
        member.device(),
        member.job(),
        progress.map(TrainerProgress::images),
        progress.map(TrainerProgress::totalImages),
        progress.map(TrainerProgress::imagesPerSecond),
        member.heard().toString());
  }
}
