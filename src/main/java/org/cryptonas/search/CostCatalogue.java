package org.cryptonas.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cryptonas.protocol.CostModel;
import org.cryptonas.protocol.CostModels;
import org.cryptonas.protocol.ProtocolCostModel;
import org.cryptonas.protocol.Protocols;
import org.cryptonas.protocol.cost.Link;
import org.cryptonas.protocol.cost.Machine;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Parties;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.cost.SharedSteps;
import org.cryptonas.search.settings.AxisSettings;
import org.cryptonas.search.settings.CostSettings;
import org.cryptonas.search.settings.LinkSettings;
import org.cryptonas.search.settings.MachineSettings;

/**
 * What the names of a configuration stand for: protocols with the constants it changes, links,
 * machines.
 */
public final class CostCatalogue {
  private final CostSettings settings;

  /**
   * The catalogue of a configuration.
   *
   * @throws IllegalArgumentException when it changes a constant that there is not
   */
  public CostCatalogue(CostSettings settings) {
    this.settings = settings;
    settings.constants().keySet().forEach(this::protocol);
  }

  /** Every protocol, in the order in which reports show them. */
  public List<Protocol> protocols() {
    return Protocols.all().stream().map(this::configured).toList();
  }

  /**
   * The protocol of a name.
   *
   * @throws IllegalArgumentException when there is none; the message lists those there are
   */
  public Protocol protocol(String name) {
    return configured(Protocols.named(name));
  }

  /**
   * The link of a name.
   *
   * @throws IllegalArgumentException when there is none; the message lists those there are
   */
  public Link link(String name) {
    LinkSettings link = entry("link", name, settings.links());
    return Link.of(name, link.up(), link.down(), link.roundTrip());
  }

  /**
   * The machine of a name.
   *
   * @throws IllegalArgumentException when there is none; the message lists those there are
   */
  public Machine machine(String name) {
    MachineSettings machine = entry("machine", name, settings.machines());
    Map<Operation, Double> exceptions = new EnumMap<>(Operation.class);
    machine
        .exceptions()
        .forEach((operation, factor) -> exceptions.put(Operation.labelled(operation), factor));
    return new Machine(name, machine.slower(), exceptions, machine.threads(), machine.standing());
  }

  /** Who runs an inference. */
  public Parties parties() {
    return new Parties(machine(settings.client()), machine(settings.server()));
  }

  /** The frontier's axis, and the costs that stand beside it; one protocol's share its steps. */
  public CostModels models() {
    Map<String, Protocol> shared = new HashMap<>();
    return new CostModels(
        model(settings.axis(), shared),
        settings.also().stream().map(axis -> model(axis, shared)).toList());
  }

  private CostModel model(AxisSettings axis, Map<String, Protocol> shared) {
    Protocol protocol =
        shared.computeIfAbsent(axis.protocol(), name -> new SharedSteps(protocol(name)));
    return new ProtocolCostModel(protocol, link(axis.link()), parties(), axis.phase());
  }

  private Protocol configured(Protocol published) {
    Protocol protocol = published;
    Map<String, Double> changed = settings.constants().getOrDefault(published.name(), Map.of());
    for (Map.Entry<String, Double> constant : changed.entrySet()) {
      protocol = protocol.with(constant.getKey(), constant.getValue());
    }
    return protocol;
  }

  private static <T> T entry(String what, String name, Map<String, T> entries) {
    return Optional.ofNullable(entries.get(name))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s '%s' given, expected one of %s"
                        .formatted(
                            what, name, String.join(", ", new TreeSet<>(entries.keySet())))));
  }
}
