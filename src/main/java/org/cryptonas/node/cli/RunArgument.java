package org.cryptonas.node.cli;

import java.nio.file.Path;
import org.cryptonas.node.run.RunFolder;
import picocli.CommandLine.Parameters;

/** The argument of every verb about a run that there is. */
final class RunArgument {
  @Parameters(paramLabel = "RUN", description = "Folder of the run.")
  private Path run = Path.of("");

  /** The folder, whatever it holds. */
  RunFolder folder() {
    return new RunFolder(run);
  }

  /**
   * The folder of a run that has begun.
   *
   * @throws org.cryptonas.node.CommandFailedException when it is no run's
   */
  RunFolder begun() {
    return RunFolder.existing(run);
  }
}
