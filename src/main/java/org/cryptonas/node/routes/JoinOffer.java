package org.cryptonas.node.routes;

import java.util.UUID;
import org.cryptonas.data.Dataset;
import org.cryptonas.node.Version;
import org.cryptonas.node.config.Configuration;

/**
 * What a node must know to work for a search; the answer to {@code GET /search/join}.
 *
 * @param version of the program; a node of another one may not join
 * @param run name of the run's folder
 * @param id what the run is known by, whoever coordinates it
 * @param incarnation of its coordinator: another process of the same run has another
 * @param cluster address of the coordinator in the cluster
 * @param configuration every option of the search, as JSON
 * @param dataset the images that every node must have
 */
public record JoinOffer(
    String version,
    String run,
    String id,
    String incarnation,
    String cluster,
    String configuration,
    Data dataset) {
  /**
   * The images.
   *
   * @param name dataset's name
   * @param checksum SHA-256 over their content, hexadecimal
   */
  public record Data(String name, String checksum) {}

  /** What this process, at {@code cluster}, offers. */
  public static JoinOffer here(
      String run, String id, String cluster, Configuration configuration, Dataset dataset) {
    return new JoinOffer(
        Version.current().build(),
        run,
        id,
        UUID.randomUUID().toString(),
        cluster,
        configuration.json(),
        new Data(dataset.name(), dataset.checksum()));
  }
}
