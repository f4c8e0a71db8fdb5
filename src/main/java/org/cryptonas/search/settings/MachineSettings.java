package org.cryptonas.search.settings;

import java.util.Map;
import org.cryptonas.protocol.cost.Standing;

/**
 * A party's computer; an entry of {@code cost.machines}.
 *
 * @param slower how many times as long an operation takes as where its protocol was published
 * @param exceptions the same for single operations that differ, by the operations' labels
 * @param threads how many layers' homomorphic encryption may run side by side
 * @param standing how far these factors can be trusted
 */
public record MachineSettings(
    double slower, Map<String, Double> exceptions, int threads, Standing standing) {
  public MachineSettings {
    exceptions = Map.copyOf(exceptions);
    Bounds.moreThan(0, "slower", slower);
    Bounds.atLeast(1, "threads", threads);
  }
}
