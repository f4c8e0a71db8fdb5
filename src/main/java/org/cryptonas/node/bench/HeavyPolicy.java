package org.cryptonas.node.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cryptonas.policy.Draw;
import org.cryptonas.policy.Policy;
import org.cryptonas.policy.PolicyState;
import org.cryptonas.policy.Reward;

/**
 * A policy that has as much to be saved as the controller of usual size has, and is otherwise
 * another.
 *
 * @param light draws
 */
record HeavyPolicy(Policy light) implements Policy {
  /** 45,000 weights, and two moments of each. */
  private static final int BYTES = 540_000;

  @Override
  public String name() {
    return light.name();
  }

  @Override
  public Draw draw() {
    return light.draw();
  }

  @Override
  public void learn(List<Reward> rewards) {
    light.learn(rewards);
  }

  @Override
  public byte[] save() {
    byte[] own = light.save();
    byte[] all = new byte[own.length + BYTES];
    new Random(own.length).nextBytes(all);
    System.arraycopy(own, 0, all, 0, own.length);
    return all;
  }

  @Override
  public void restore(byte[] saved) {
    light.restore(Arrays.copyOf(saved, saved.length - BYTES));
  }

  @Override
  public PolicyState state() {
    return light.state();
  }

  @Override
  public void close() {
    light.close();
  }
}
