package org.cryptonas.search.weights;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;

/**
 * The files last used, in a folder: one that was not used for longer than others is deleted when
 * there are too many. Whoever asks for it then has to have it from elsewhere.
 */
public final class RecentWeights implements WeightStore {
  private final WeightFolder folder;
  private final int most;
  private final LinkedHashSet<String> used = new LinkedHashSet<>();

  /**
   * A store in {@code folder}, of files that it has put there itself.
   *
   * @param most files kept, at least 1
   */
  public RecentWeights(WeightFolder folder, int most) {
    this.folder = folder;
    this.most = most;
  }

  @Override
  public String put(byte[] bytes) throws IOException {
    String hash = folder.put(bytes);
    Optional<String> spent = afterUse(hash);
    if (spent.isPresent()) {
      folder.delete(spent.get());
    }
    return hash;
  }

  @Override
  public byte[] get(String hash) throws IOException {
    byte[] bytes = folder.get(hash);
    afterUse(hash);
    return bytes;
  }

  /** Which file makes room, if one must. */
  private synchronized Optional<String> afterUse(String hash) {
    used.remove(hash);
    used.add(hash);
    if (used.size() <= most) {
      return Optional.empty();
    }
    Iterator<String> longestUnused = used.iterator();
    String spent = longestUnused.next();
    longestUnused.remove();
    return Optional.of(spent);
  }
}
