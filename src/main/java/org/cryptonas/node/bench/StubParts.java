package org.cryptonas.node.bench;

import java.time.Duration;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.budget.CoreOutline;
import org.cryptonas.budget.ReluBalancer;
import org.cryptonas.policy.PatternSpace;
import org.cryptonas.policy.Policies;
import org.cryptonas.policy.Policy;
import org.cryptonas.search.CostCatalogue;
import org.cryptonas.search.Scaling;
import org.cryptonas.search.SearchParts;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.settings.SpaceSettings;
import org.cryptonas.search.state.Seeds;
import org.cryptonas.search.weights.SharedCentre;
import org.cryptonas.search.weights.WeightSweeper;

/** A search's parts without images: policy, scaling and costs are real, training is a stub's. */
final class StubParts {
  private static final ImageShape IMAGES = new ImageShape(1, 28, 28);
  private static final int CLASSES = 10;

  private StubParts() {}

  /**
   * The parts.
   *
   * @param training how long a training takes
   */
  static SearchParts of(SearchSettings settings, Duration training) {
    return new SearchParts(
        scaling(settings.space()),
        new CostCatalogue(settings.cost()).models(),
        () -> policy(settings),
        Centre.INSTANCE,
        () -> new StubWorkbench(training),
        WeightSweeper.NONE);
  }

  private static Scaling scaling(SpaceSettings space) {
    return new Scaling(
        CoreOutline.evenly(IMAGES, CLASSES, space.depth(), space.stages()),
        new ReluBalancer(space.balancing()),
        space.reluReduction());
  }

  private static Policy policy(SearchSettings settings) {
    return new HeavyPolicy(
        Policies.create(
            settings.policy().name(),
            new PatternSpace(settings.space().depth(), settings.space().kernels()),
            settings.policy().settings(),
            Seeds.of(settings.seed(), "policy")));
  }

  /** Weights that never change. */
  private enum Centre implements SharedCentre {
    INSTANCE;

    @Override
    public String initial() {
      return StubWorkbench.WEIGHTS;
    }

    @Override
    public String moved(String centre, String from, String to, int sharers) {
      return StubWorkbench.WEIGHTS;
    }
  }
}
