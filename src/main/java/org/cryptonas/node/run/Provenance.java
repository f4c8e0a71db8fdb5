package org.cryptonas.node.run;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cryptonas.data.Dataset;
import org.cryptonas.node.Version;

/**
 * {@code run.json}: what made a run, so that it can be made again.
 *
 * @param id what the run is known by in its journal
 * @param seed everything random followed from it
 * @param started when, in UTC
 * @param commandLine arguments as they were typed
 * @param version of the program and of what it is built on
 * @param java version and maker of the Java machine
 * @param system operating system, version and processor architecture
 * @param processors processors the Java machine may use
 * @param dataset the images
 */
public record Provenance(
    String id,
    long seed,
    String started,
    List<String> commandLine,
    Version version,
    String java,
    String system,
    int processors,
    Data dataset) {

  public Provenance {
    commandLine = List.copyOf(commandLine);
  }

  /**
   * The images.
   *
   * @param name dataset's name
   * @param generated whether the program made them itself
   * @param checksum SHA-256 over their content, hexadecimal
   * @param training images trained on
   * @param validation images that steered
   * @param test images read once at the end
   */
  public record Data(
      String name, boolean generated, String checksum, int training, int validation, int test) {
    static Data of(Dataset dataset) {
      return new Data(
          dataset.name(),
          dataset.generated(),
          dataset.checksum(),
          dataset.training().count(),
          dataset.validation().count(),
          dataset.test().count());
    }
  }

  /** What makes a new run in this process. */
  public static Provenance here(
      long seed, Instant started, List<String> commandLine, Dataset dataset) {
    return new Provenance(
        UUID.randomUUID().toString(),
        seed,
        started.toString(),
        commandLine,
        Version.current(),
        System.getProperty("java.version") + ", " + System.getProperty("java.vendor"),
        "%s %s, %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        Runtime.getRuntime().availableProcessors(),
        Data.of(dataset));
  }
}
