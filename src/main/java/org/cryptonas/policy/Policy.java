package org.cryptonas.policy;

import java.util.List;

/**
 * Proposes skip patterns and learns from what they turned out to be worth. Draws depend on the seed
 * it was made with and on the order of rewards, on nothing else. Used by one thread at a time.
 */
public interface Policy extends AutoCloseable {
  /** Name by which a configuration picks this policy. */
  String name();

  /** Draws the next pattern. */
  Draw draw();

  /**
   * Learns from a batch of rewards, in one update. Rewards may be of draws that an older version
   * made; a policy weighs those down by the truncated importance ratio {@code min(1, pi_now /
   * pi_then)}.
   */
  void learn(List<Reward> rewards);

  /**
   * Everything that its future hangs on. One {@linkplain #restore restored} from it draws and
   * learns as this one will, bit for bit on the same machine.
   */
  byte[] save();

  /**
   * Becomes the policy that was saved. It must be of the same kind, space and seed; it may have
   * drawn and learnt, which is forgotten.
   *
   * @throws IllegalArgumentException when what was saved is damaged, or of another policy; the
   *     message says which, and this policy is as it was
   */
  void restore(byte[] saved);

  /** How the policy stands now. */
  PolicyState state();

  @Override
  void close();
}
