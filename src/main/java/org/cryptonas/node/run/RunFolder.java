package org.cryptonas.node.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cryptonas.format.Documents;
import org.cryptonas.node.CommandFailedException;

/**
 * Everything one search makes. Delete the folder and the run is gone.
 *
 * @param root the folder
 */
public record RunFolder(Path root) {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  /**
   * Where a run will go: {@code chosen}, or a new folder under {@code runs/}.
   *
   * @throws CommandFailedException when there is something already
   */
  public static RunFolder choose(Optional<Path> chosen, LocalDateTime now, long seed) {
    Path root = chosen.orElseGet(() -> Path.of("runs", TIMESTAMP.format(now) + "-seed" + seed));
    if (Files.exists(root) && !isEmptyFolder(root)) {
      throw new CommandFailedException(
          "%s is there already, expected a folder that is new or empty".formatted(root));
    }
    return new RunFolder(root);
  }

  /**
   * The folder of a run that began earlier.
   *
   * @throws CommandFailedException when there is none
   */
  public static RunFolder existing(Path root) {
    RunFolder folder = new RunFolder(root);
    for (Path file : List.of(folder.provenance(), folder.configuration())) {
      if (!Files.isRegularFile(file)) {
        throw new CommandFailedException(
            "%s holds no %s, expected the folder of a run".formatted(root, file.getFileName()));
      }
    }
    return folder;
  }

  /** The folder's name, by which people tell runs apart. */
  public String name() {
    return String.valueOf(root.toAbsolutePath().normalize().getFileName());
  }

  /** Makes the folder. */
  public void create() throws IOException {
    Files.createDirectories(root);
  }

  /** The frontier with its search. */
  public Path frontierJson() {
    return root.resolve("frontier.json");
  }

  /** The frontier as a table. */
  public Path frontierCsv() {
    return root.resolve("frontier.csv");
  }

  /** The frontier as a picture. */
  public Path frontierSvg() {
    return root.resolve("frontier.svg");
  }

  /** The run in one file to hand on. */
  public Path report() {
    return root.resolve("report.html");
  }

  /** Every evaluation. */
  public Path candidatesCsv() {
    return root.resolve("candidates.csv");
  }

  /** The configuration, resolved. */
  public Path configuration() {
    return root.resolve("configuration.conf");
  }

  /** What made this run. */
  public Path provenance() {
    return root.resolve("run.json");
  }

  /** Seconds that the search had run when its frontier was last written; 0 if it never was. */
  public double secondsSoFar() throws IOException {
    return frontier().map(document -> document.search().seconds()).orElse(0.0);
  }

  /** The frontier as it was last written, if it was. */
  public Optional<FrontierDocument> frontier() throws IOException {
    return Files.isRegularFile(frontierJson())
        ? Optional.of(Documents.read(frontierJson(), FrontierDocument.class))
        : Optional.empty();
  }

  /** The log. */
  public Path log() {
    return root.resolve("run.log");
  }

  /** The log of a process that stands by: two do not write one file. */
  public Path standbyLog() {
    return root.resolve("standby.log");
  }

  /** Architecture and weights of each point of the frontier. */
  public Path points() {
    return root.resolve("points");
  }

  /** Every weights file the search made. */
  public Path weights() {
    return root.resolve("weights");
  }

  /** The weights with a content hash. */
  public Path weights(String hash) {
    return weights().resolve(hash + ".safetensors");
  }

  private static boolean isEmptyFolder(Path path) {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new CommandFailedException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    }
  }
}
