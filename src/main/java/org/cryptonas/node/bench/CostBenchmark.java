package org.cryptonas.node.bench;

import org.cryptonas.arch.Architecture;
import org.cryptonas.format.PublishedArchitectures;
import org.cryptonas.protocol.CostModel;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.protocol.Machines;
import org.cryptonas.protocol.Phase;
import org.cryptonas.protocol.ProtocolCostModel;
import org.cryptonas.protocol.Protocols;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.Link;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.cost.SharedSteps;
import org.cryptonas.protocol.program.Program;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Costs CNet2-CIFAR-10 again and again, on one thread. */
@State(Scope.Benchmark)
public class CostBenchmark {
  private static final String NETWORK = "cnet2-cifar10";
  private static final Link LINK = Link.of("lan", 3000, 3000, 0.3);

  /** Protocol's name. */
  @Param("delphi")
  public String protocol = "delphi";

  private final Architecture architecture = PublishedArchitectures.named(NETWORK);
  private final Program program = Program.of(architecture);
  private Protocol counted = Protocols.named(protocol);
  private Protocol shared = new SharedSteps(counted);
  private CostModel searching = model(shared);

  /** Prepares the protocol that is asked for. */
  @Setup
  public void prepare() {
    counted = Protocols.named(protocol);
    shared = new SharedSteps(counted);
    searching = model(shared);
  }

  /** Every step counted anew. */
  @Benchmark
  public CostReport counted() {
    return counted.report(program, LINK, Machines.published());
  }

  /** Steps of one shape counted once. */
  @Benchmark
  public CostReport shared() {
    return shared.report(program, LINK, Machines.published());
  }

  /** As a search does it: an architecture lowered, steps of one shape counted once. */
  @Benchmark
  public InferenceCost searched() {
    return searching.cost(architecture);
  }

  private static CostModel model(Protocol protocol) {
    return new ProtocolCostModel(protocol, LINK, Machines.published(), Phase.ONLINE);
  }
}
