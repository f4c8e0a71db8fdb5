package org.cryptonas.node.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cryptonas.data.FileTree;
import org.cryptonas.format.ArchitectureJson;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.FrontierPoint;

/** A folder a frontier point: its architecture and its weights. */
final class PointFolders {
  private final RunFolder run;

  /** Hash of the weights that were written, by candidate. */
  private final Map<String, String> written = new HashMap<>();

  PointFolders(RunFolder run) {
    this.run = run;
  }

  /** Writes what is new; weights first, since a folder with an architecture looks whole. */
  void add(List<FrontierPoint> frontier) throws IOException {
    for (FrontierPoint point : frontier) {
      Evaluation evaluation = point.evaluation();
      String id = evaluation.candidate().id();
      if (!evaluation.weights().equals(written.get(id))) {
        write(run.points().resolve(id), evaluation);
        written.put(id, evaluation.weights());
      }
    }
  }

  /** Removes the folders of points that are beaten by now. */
  void keepOnly(List<FrontierPoint> frontier) throws IOException {
    Set<String> kept =
        frontier.stream().map(p -> p.evaluation().candidate().id()).collect(Collectors.toSet());
    for (String id : List.copyOf(written.keySet())) {
      if (!kept.contains(id)) {
        new FileTree(run.points().resolve(id)).delete();
        written.remove(id);
      }
    }
  }

  private void write(Path folder, Evaluation evaluation) throws IOException {
    Files.createDirectories(folder);
    copyWhole(run.weights(evaluation.weights()), folder.resolve("weights.safetensors"));
    ArchitectureJson.write(
        folder.resolve("architecture.json"), evaluation.candidate().architecture());
  }

  private static void copyWhole(Path from, Path to) throws IOException {
    Path part = to.resolveSibling(to.getFileName() + ".part");
    try {
      Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }
}
