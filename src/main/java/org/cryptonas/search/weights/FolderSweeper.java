package org.cryptonas.search.weights;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sweeps a folder. A file that cannot be deleted costs room and nothing else: it is logged.
 *
 * @param folder whose files are deleted
 */
public record FolderSweeper(WeightFolder folder) implements WeightSweeper {
  private static final Logger LOG = LoggerFactory.getLogger(FolderSweeper.class);

  @Override
  public void sweep(Collection<String> spent, Set<String> wanted) {
    spent.stream().distinct().filter(hash -> !wanted.contains(hash)).forEach(this::delete);
  }

  /** Deletes everything else: only where nobody brings weights any more. */
  public void keepOnly(Set<String> wanted) {
    try {
      sweep(folder.hashes(), wanted);
    } catch (IOException e) {
      LOG.warn("weights that are spent cannot be found: {}", e.toString());
    }
  }

  private void delete(String hash) {
    try {
      folder.delete(hash);
    } catch (IOException e) {
      LOG.warn("weights that are spent cannot be deleted: {}", e.toString());
    }
  }
}
