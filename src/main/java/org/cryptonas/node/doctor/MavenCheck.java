package org.cryptonas.node.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Maven, which only building needs.
 *
 * @param searchPath folders as in $PATH
 */
record MavenCheck(String searchPath) implements Examination {
  static MavenCheck here() {
    return new MavenCheck(System.getenv().getOrDefault("PATH", ""));
  }

  @Override
  public Check examine() {
    return program()
        .map(path -> Check.ok("Maven", path.toString()))
        .orElseGet(
            () ->
                Check.warning(
                    "Maven",
                    "no mvn on the PATH; only building needs it",
                    "install Maven 3.8 or newer (Debian: apt-get install maven)"));
  }

  private Optional<Path> program() {
    return Arrays.stream(searchPath.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of(Path.of(folder, "mvn"), Path.of(folder, "mvn.cmd")))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
