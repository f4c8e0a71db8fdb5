package org.cryptonas.node.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cryptonas.arch.Architecture;
import org.cryptonas.format.ArchitectureJson;
import org.cryptonas.format.Documents;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.node.run.Provenance;
import org.cryptonas.node.run.RunFolder;

/**
 * What the report of a run is made of.
 *
 * @param name the run's
 * @param frontier as it was last written
 * @param picture of the frontier, an SVG document
 * @param networks architecture of each point of the frontier
 * @param configuration options as they were resolved
 * @param provenance what made the run
 */
record ReportedRun(
    String name,
    FrontierDocument frontier,
    String picture,
    List<Architecture> networks,
    Configuration configuration,
    Provenance provenance) {
  ReportedRun {
    networks = List.copyOf(networks);
  }

  /**
   * Reads the files of a run.
   *
   * @throws CommandFailedException when the search has not yet written its frontier
   */
  static ReportedRun of(RunFolder folder) throws IOException {
    FrontierDocument frontier =
        folder
            .frontier()
            .orElseThrow(
                () ->
                    new CommandFailedException(
                        "%s holds no frontier.json yet, expected a run that has begun its search"
                            .formatted(folder.root())));
    List<Architecture> networks = new ArrayList<>();
    for (FrontierDocument.Point point : frontier.points()) {
      Path file = folder.points().resolve(point.id()).resolve("architecture.json");
      networks.add(ArchitectureJson.read(file));
    }
    return new ReportedRun(
        folder.name(),
        frontier,
        Files.readString(folder.frontierSvg()),
        networks,
        Configuration.of(Optional.of(folder.configuration()), List.of()),
        Documents.read(folder.provenance(), Provenance.class));
  }
}
