package org.cryptonas.data;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs found on the search path, in the C locale so that what they say can be read.
 *
 * @param searchPath folders as in $PATH
 * @param limit the longest a command may take
 */
record SystemCommands(String searchPath, Duration limit) implements Commands {
  @Override
  public boolean has(String program) {
    return Arrays.stream(searchPath.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Override
  public Outcome run(Path folder, List<String> command) {
    try {
      // A file, since a pipe nobody empties would stop the command, and a reader could outlive it.
      Path output = Files.createTempFile(folder, "output-", ".txt");
      Process process = start(folder, command, output);
      return new Outcome(finish(process, command), Files.readString(output));
    } catch (IOException e) {
      throw new DatasetException("%s cannot be run (%s)".formatted(command.get(0), e), e);
    }
  }

  private static Process start(Path folder, List<String> command, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private int finish(Process process, List<String> command) {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new DatasetException(command.get(0) + " was interrupted", e);
    }
    process.destroyForcibly();
    throw new DatasetException(
        "%s took more than %d s".formatted(command.get(0), limit.toSeconds()));
  }
}
