package org.cryptonas.policy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.cryptonas.arch.LayerChoice;
import org.cryptonas.arch.SkipPattern;

/**
 * Draws every pattern independently: kernels uniformly, each skip with one probability. Learns
 * nothing, so its version stays 0: the baseline that a learning policy must beat at equal cost.
 */
public final class RandomPolicy implements Policy {
  /** Name by which a configuration picks this policy. */
  public static final String NAME = "random";

  private final PatternSpace space;
  private final double skipRate;
  private final long seed;
  private final CountedRandom random;
  private final RecentDraws recent;

  /**
   * @param skipRate probability of each possible skip, from 0 to 1
   */
  public RandomPolicy(PatternSpace space, double skipRate, long seed) {
    this.space = space;
    this.skipRate = PolicySettings.probability("skip rate", skipRate);
    this.seed = seed;
    this.random = new CountedRandom(seed);
    this.recent = new RecentDraws(space);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Draw draw() {
    List<LayerChoice> layers = IntStream.range(0, space.depth()).mapToObj(this::drawLayer).toList();
    SkipPattern pattern = new SkipPattern(layers);
    recent.add(pattern, entropy());
    return new Draw(pattern, 0, logProbability(pattern));
  }

  @Override
  public void learn(List<Reward> rewards) {}

  @Override
  public byte[] save() {
    return SavedPolicy.bytes(description(), this::write);
  }

  @Override
  public void restore(byte[] saved) {
    SavedPolicy.read(saved, description(), this::read);
  }

  @Override
  public PolicyState state() {
    return new PolicyState(0, 0, recent.entropy(), recent.skipRate());
  }

  @Override
  public void close() {}

  private String description() {
    return "%s: %s, skip rate %s, seed %d".formatted(NAME, space.describe(), skipRate, seed);
  }

  private void write(DataOutput out) throws IOException {
    random.write(out);
    recent.write(out);
  }

  private void read(DataInput in) throws IOException {
    random.read(in);
    recent.read(in);
  }

  private LayerChoice drawLayer(int layer) {
    int kernel = space.kernels().get(random.nextInt(space.kernels().size()));
    List<Integer> skips =
        IntStream.range(0, layer).filter(node -> random.nextDouble() < skipRate).boxed().toList();
    return new LayerChoice(kernel, skips);
  }

  private double logProbability(SkipPattern pattern) {
    int taken = RecentDraws.skips(pattern);
    int left = space.possibleSkips() - taken;
    return -kernelEntropy()
        + (taken == 0 ? 0 : taken * Math.log(skipRate))
        + (left == 0 ? 0 : left * Math.log1p(-skipRate));
  }

  private double entropy() {
    boolean certain = skipRate == 0 || skipRate == 1;
    double skip =
        certain ? 0 : -skipRate * Math.log(skipRate) - (1 - skipRate) * Math.log1p(-skipRate);
    return kernelEntropy() + space.possibleSkips() * skip;
  }

  private double kernelEntropy() {
    return space.depth() * Math.log(space.kernels().size());
  }
}
