package org.cryptonas.node.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cryptonas.data.Dataset;
import org.cryptonas.nn.ComputeDevice;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.routes.JoinOffer;
import org.cryptonas.search.SearchParts;
import org.cryptonas.search.Workbench;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.weights.WeightStore;

/** What a node has for one run: it stays when the run's coordinator goes and comes back. */
final class JoinedRun implements AutoCloseable {
  /**
   * What its trainers work with.
   *
   * @param dataset what to train on
   * @param devices one a trainer
   * @param threads of each trainer
   * @param store where weights are
   * @param whereabouts of the coordinator, who has them
   */
  record Means(
      Dataset dataset,
      List<ComputeDevice> devices,
      int threads,
      WeightStore store,
      Whereabouts whereabouts) {}

  private final JoinOffer offer;
  private final Configuration configuration;
  private final Means means;
  private final CoordinatorPresence presence;
  private final BusyWorkbenches busy = new BusyWorkbenches();
  private final List<TrainerSlot> slots;

  /**
   * The run that was offered.
   *
   * @param configuration as offered, with this node's own options
   * @param presence whether its coordinator can be reached
   * @param say tells people what happens
   */
  JoinedRun(
      JoinOffer offer,
      Configuration configuration,
      Means means,
      CoordinatorPresence presence,
      Consumer<String> say) {
    this.offer = offer;
    this.configuration = configuration;
    this.means = means;
    this.presence = presence;
    this.slots = slots(say);
  }

  private List<TrainerSlot> slots(Consumer<String> say) {
    SearchSettings settings = configuration.settings();
    Map<ComputeDevice, Supplier<Workbench>> workbenches = new HashMap<>();
    List<TrainerSlot> made = new ArrayList<>();
    for (ComputeDevice device : means.devices()) {
      Supplier<Workbench> workbench =
          workbenches.computeIfAbsent(
              device, d -> SearchParts.of(settings, means.dataset(), means.store(), d).workbench());
      String name = "#" + (made.size() + 1);
      Workbench told = new ToldWorkbench(name, busy.watching(workbench.get()), say);
      made.add(new TrainerSlot("trainer" + name, told, presence::away));
    }
    return List.copyOf(made);
  }

  /** Whether that is an offer of this run: its jobs then mean what they meant before. */
  boolean isOf(JoinOffer other) {
    return offer.id().equals(other.id()) && offer.dataset().equals(other.dataset());
  }

  /** For people. */
  String describe() {
    boolean processor = means.devices().get(0).equals(ComputeDevice.CPU);
    return "trainers %d, %s"
        .formatted(
            slots.size(),
            processor ? "threads of each " + means.threads() : "devices " + means.devices());
  }

  Configuration configuration() {
    return configuration;
  }

  List<TrainerSlot> slots() {
    return slots;
  }

  CoordinatorPresence presence() {
    return presence;
  }

  Whereabouts whereabouts() {
    return means.whereabouts();
  }

  /** Calls off what is under way, and waits until it has stopped. */
  @Override
  public void close() {
    slots.forEach(TrainerSlot::close);
    busy.close();
  }
}
