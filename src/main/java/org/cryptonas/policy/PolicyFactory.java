package org.cryptonas.policy;

/** Makes a policy; how a policy joins {@link Policies}. */
@FunctionalInterface
public interface PolicyFactory {
  /** A fresh policy whose draws depend on {@code seed} and on the rewards it is given. */
  Policy create(PatternSpace space, PolicySettings settings, long seed);
}
