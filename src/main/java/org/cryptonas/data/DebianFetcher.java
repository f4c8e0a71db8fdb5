package org.cryptonas.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes a dataset out of a Debian (or Ubuntu) package without installing it, so without root.
 *
 * @param packageName the package
 * @param folder where in the package the files are, relative
 */
record DebianFetcher(Commands commands, String packageName, Path folder) implements Fetcher {
  /** apt otherwise waits for minutes where packets vanish. */
  private static final List<String> PATIENCE =
      List.of("-o", "Acquire::http::Timeout=15", "-o", "Acquire::https::Timeout=15");

  @Override
  public String name() {
    return "apt-get download " + packageName;
  }

  @Override
  public boolean available() {
    return commands.has("apt-get") && commands.has("dpkg");
  }

  @Override
  public Path fetch(Path work, DatasetProgress progress) {
    if (!available()) {
      throw new DatasetException("no apt-get and dpkg on this machine");
    }
    progress.say("%s, without root, and unpack it".formatted(name()));
    download(work, progress);
    succeed(work, List.of("dpkg", "-x", downloaded(work).toString(), "unpacked"));
    return work.resolve("unpacked").resolve(folder);
  }

  private void download(Path work, DatasetProgress progress) {
    Commands.Outcome outcome = commands.run(work, aptGet(List.of(), "download", packageName));
    if (outcome.succeeded()) {
      return;
    }
    if (!outcome.output().contains("Unable to locate package")) {
      throw new DatasetException(reason(outcome));
    }
    progress.say("apt has no list of packages that names it: fetching one for this purpose");
    List<String> lists = ownLists(work);
    succeed(work, aptGet(lists, "update"));
    succeed(work, aptGet(lists, "download", packageName));
  }

  /** Package lists of our own: the machine's are root's to update. */
  private static List<String> ownLists(Path work) {
    Path lists = work.resolve("lists");
    Path cache = work.resolve("apt");
    try {
      Files.createDirectories(lists.resolve("partial"));
      Files.createDirectories(cache.resolve("archives").resolve("partial"));
    } catch (IOException e) {
      throw new DatasetException("%s cannot be written (%s)".formatted(work, e), e);
    }
    return List.of("-o", "Dir::State::lists=" + lists, "-o", "Dir::Cache=" + cache);
  }

  private static List<String> aptGet(List<String> options, String... arguments) {
    return Stream.of(List.of("apt-get", "-q"), PATIENCE, options, List.of(arguments))
        .flatMap(List::stream)
        .toList();
  }

  private void succeed(Path work, List<String> command) {
    Commands.Outcome outcome = commands.run(work, command);
    if (!outcome.succeeded()) {
      throw new DatasetException(reason(outcome));
    }
  }

  /** The first error a command printed, else its last line. */
  private static String reason(Commands.Outcome outcome) {
    List<String> lines = outcome.output().lines().filter(line -> !line.isBlank()).toList();
    return lines.stream()
        .filter(line -> line.startsWith("E:") || line.startsWith("dpkg"))
        .findFirst()
        .orElse(lines.isEmpty() ? "exit status " + outcome.status() : lines.get(lines.size() - 1));
  }

  private Path downloaded(Path work) {
    try (Stream<Path> files = Files.list(work)) {
      return files
          .filter(file -> file.toString().endsWith(".deb"))
          .findFirst()
          .orElseThrow(() -> new DatasetException("apt-get download left no package"));
    } catch (IOException e) {
      throw new DatasetException("%s cannot be read (%s)".formatted(work, e), e);
    }
  }
}
