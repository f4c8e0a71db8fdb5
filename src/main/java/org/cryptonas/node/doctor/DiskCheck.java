package org.cryptonas.node.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether run folders can be made.
 *
 * @param runs the folder they would be made in; it need not exist
 * @param needed bytes a run may take
 */
record DiskCheck(Path runs, long needed) implements Examination {
  private static final long MIB = 1 << 20;
  private static final long A_RUN = 200 * MIB;
  private static final String NAME = "run folder";
  private static final String ELSEWHERE = "name another place by --out DIR";

  /** Enough for the weights of a small search. */
  DiskCheck(Path runs) {
    this(runs, A_RUN);
  }

  @Override
  public Check examine() {
    Path place = existing(runs.toAbsolutePath().normalize());
    if (!Files.isDirectory(place) || !Files.isWritable(place)) {
      return Check.missing(NAME, place + " cannot be written", ELSEWHERE);
    }
    try {
      return space(place, Files.getFileStore(place));
    } catch (IOException e) {
      return Check.warning(NAME, "%s: space unknown (%s)".formatted(place, e), ELSEWHERE);
    }
  }

  private Check space(Path place, FileStore store) throws IOException {
    long free = store.getUsableSpace();
    String found = "%d MiB free in %s".formatted(free / MIB, place);
    return free < needed
        ? Check.missing(NAME, "%s, a run may take %d".formatted(found, needed / MIB), ELSEWHERE)
        : Check.ok(NAME, found);
  }

  private static Path existing(Path path) {
    Path parent = path.getParent();
    return Files.exists(path) || parent == null ? path : existing(parent);
  }
}
