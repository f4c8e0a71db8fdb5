package org.cryptonas.policy;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.nn.Autograd;

/**
 * The ENAS controller: a recurrent network that draws patterns and learns by REINFORCE which are
 * worth drawing. Formulas and choices: {@code actors-docs/policy.md}.
 *
 * <p>Runs on the CPU, where its small steps are quickest. May be handed from thread to thread, but
 * used by one at a time.
 */
public final class EnasController implements Policy {
  /** Name by which a configuration picks this policy. */
  public static final String NAME = "enas";

  /** Patterns drawn at once; those not asked for when the policy learns are dropped. */
  private static final int AHEAD = 20;

  private record Drawn(Draw draw, double entropy) {}

  private final PatternSpace space;
  private final EnasSettings settings;
  private final PatternCode code;
  private final long seed;
  private final NDManager manager;
  private final ControllerWeights weights;
  private final Adam adam;
  private final DrawStreams streams;
  private final RecentDraws recent;
  private final Baseline baseline;
  private final Deque<Drawn> ahead = new ArrayDeque<>();
  private long draws;
  private long version;

  /** Draws the controller's first weights from the seed. */
  public EnasController(PatternSpace space, EnasSettings settings, long seed) {
    this(space, settings, seed, NDManager.newBaseManager(Device.cpu(), "PyTorch"));
  }

  /** Closes {@code manager} when it is closed itself. */
  EnasController(PatternSpace space, EnasSettings settings, long seed, NDManager manager) {
    this.space = space;
    this.settings = settings;
    this.code = new PatternCode(space);
    this.seed = seed;
    this.manager = manager;
    this.streams = new DrawStreams(seed);
    this.weights =
        new ControllerWeights(
            manager,
            settings.units(),
            space.kernels().size(),
            settings.initialRange(),
            streams.initial());
    this.adam = new Adam(manager, weights.flat().size(), settings);
    this.recent = new RecentDraws(space);
    this.baseline = new Baseline(settings.baselineDecay());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Draw draw() {
    if (ahead.isEmpty()) {
      ahead.addAll(Autograd.off(() -> drawAhead(draws)));
    }
    Drawn next = ahead.removeFirst();
    draws++;
    recent.add(next.draw().pattern(), next.entropy());
    return next.draw();
  }

  @Override
  public void learn(List<Reward> rewards) {
    check(rewards);
    try (NDManager step = manager.newSubManager()) {
      adam.update(weights.flat(), Autograd.recording(() -> gradient(rewards, step)), step);
    }
    version++;
    ahead.clear();
  }

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
    return new PolicyState(version, baseline.value(), recent.entropy(), recent.skipRate());
  }

  @Override
  public void close() {
    manager.close();
  }

  /** Natural logarithm of the probability that the policy gives a pattern now. */
  double logProbability(SkipPattern pattern) {
    code.check(pattern);
    try (NDManager step = manager.newSubManager()) {
      Choices choices = new ForcedChoices(code, List.of(pattern), step);
      return Autograd.off(
          () -> network(weights.leaf(step)).roll(choices).logProbabilities().getFloat());
    }
  }

  private String description() {
    return "%s: %s, %d units, seed %d".formatted(NAME, space.describe(), settings.units(), seed);
  }

  private void write(DataOutput out) throws IOException {
    out.writeLong(version);
    out.writeLong(draws);
    out.writeInt(ahead.size());
    SavedArray.write(weights.flat(), out);
    adam.write(out);
    baseline.write(out);
    recent.write(out);
  }

  private void read(DataInput in) throws IOException {
    version = in.readLong();
    draws = in.readLong();
    int left = in.readInt();
    SavedArray.read(weights.flat(), in);
    adam.read(in);
    baseline.read(in);
    recent.read(in);
    drawAgain(left);
  }

  /**
   * Draws made ahead are made once more, as many at once as then: a product of matrices may round a
   * row otherwise in another company.
   */
  private void drawAgain(int left) {
    ahead.clear();
    if (left > 0) {
      List<Drawn> batch = Autograd.off(() -> drawAhead(draws - (AHEAD - left)));
      ahead.addAll(batch.subList(AHEAD - left, AHEAD));
    }
  }

  private List<Drawn> drawAhead(long first) {
    try (NDManager step = manager.newSubManager()) {
      SampledChoices choices = new SampledChoices(streams.of(first, AHEAD), step);
      Rollout rollout = network(weights.leaf(step)).roll(choices);
      float[] logProbabilities = rollout.logProbabilities().toFloatArray();
      float[] entropies = rollout.entropies().toFloatArray();
      List<SkipPattern> patterns = choices.drawn(code);
      return IntStream.range(0, AHEAD)
          .mapToObj(row -> drawn(patterns.get(row), logProbabilities[row], entropies[row]))
          .toList();
    }
  }

  private Drawn drawn(SkipPattern pattern, float logProbability, float entropy) {
    return new Drawn(new Draw(pattern, version, logProbability), entropy);
  }

  private NDArray gradient(List<Reward> rewards, NDManager step) {
    ControllerWeights.Leaf leaf = weights.leaf(step);
    Rollout rollout = network(leaf).roll(new ForcedChoices(code, patterns(rewards), step));
    NDArray now = rollout.logProbabilities();
    double[] advantages = advantages(rewards, rollout.entropies().toFloatArray());
    float[] credits = ControllerLoss.credits(now.toFloatArray(), rewards, advantages);
    Autograd.backward(ControllerLoss.of(rollout, now, credits, settings));
    return leaf.gradient();
  }

  private double[] advantages(List<Reward> rewards, float[] entropies) {
    double[] values = new double[entropies.length];
    for (int row = 0; row < values.length; row++) {
      values[row] = rewards.get(row).value() + settings.entropyWeight() * entropies[row];
    }
    return settings.standardise()
        ? baseline.standardAdvantages(values)
        : baseline.advantages(values);
  }

  private ControllerNetwork network(ControllerWeights.Leaf leaf) {
    return new ControllerNetwork(leaf, space, settings);
  }

  private void check(List<Reward> rewards) {
    if (rewards.isEmpty()) {
      throw new IllegalArgumentException("a batch of no rewards: expected at least one");
    }
    patterns(rewards).forEach(code::check);
  }

  private static List<SkipPattern> patterns(List<Reward> rewards) {
    return rewards.stream().map(reward -> reward.draw().pattern()).toList();
  }
}
