package org.cryptonas.search;

import java.util.function.Supplier;
import org.cryptonas.arch.Core;
import org.cryptonas.data.Dataset;
import org.cryptonas.nn.ComputeDevice;
import org.cryptonas.nn.StandaloneTrainer;
import org.cryptonas.policy.PatternSpace;
import org.cryptonas.policy.Policies;
import org.cryptonas.policy.Policy;
import org.cryptonas.protocol.CostModels;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.state.Seeds;
import org.cryptonas.search.weights.SharedCentre;
import org.cryptonas.search.weights.StoredCentre;
import org.cryptonas.search.weights.WeightStore;
import org.cryptonas.search.weights.WeightSweeper;

/**
 * What a search is done with; tests put other parts in.
 *
 * @param scaling how patterns become architectures
 * @param costs what architectures cost
 * @param policy how patterns are proposed, made where it is used
 * @param centre arithmetic of the shared weights
 * @param workbench what local trainers work with, one each
 * @param sweeper lets go of weights that no event names
 */
public record SearchParts(
    Scaling scaling,
    CostModels costs,
    Supplier<Policy> policy,
    SharedCentre centre,
    Supplier<Workbench> workbench,
    WeightSweeper sweeper) {

  /**
   * The parts of a real search.
   *
   * @param settings what was asked for
   * @param data what to search on
   * @param store where weights are kept
   * @param device what local trainers compute on
   * @throws IllegalArgumentException when a budget is too small, or a name is unknown
   */
  public static SearchParts of(
      SearchSettings settings, Dataset data, WeightStore store, ComputeDevice device) {
    Scaling scaling = Scaling.of(settings.space(), data);
    settings
        .budgets()
        .forEach(scaling::searchCore); // refuses a budget too small before anything runs
    Core core = scaling.searchCore(settings.lessons().coreRelus());
    NetworkWorkbench.Supernet supernet =
        new NetworkWorkbench.Supernet(core, settings.space(), settings.training().shared(), device);
    StandaloneTrainer standalone =
        new StandaloneTrainer(data, settings.training().standalone(), device);
    return new SearchParts(
        scaling,
        new CostCatalogue(settings.cost()).models(),
        () -> policy(settings),
        new StoredCentre(supernet.layout(), Seeds.of(settings.seed(), "shared-weights"), store),
        () -> new NetworkWorkbench(data, supernet, standalone, store),
        WeightSweeper.NONE);
  }

  /** The same that lets go of weights. */
  public SearchParts sweeping(WeightSweeper other) {
    return new SearchParts(scaling, costs, policy, centre, workbench, other);
  }

  private static Policy policy(SearchSettings settings) {
    PatternSpace space = new PatternSpace(settings.space().depth(), settings.space().kernels());
    return Policies.create(
        settings.policy().name(),
        space,
        settings.policy().settings(),
        Seeds.of(settings.seed(), "policy"));
  }
}
