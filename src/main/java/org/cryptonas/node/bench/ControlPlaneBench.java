package org.cryptonas.node.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures a coordinator with stub trainers: all is real but the training, the images and the
 * weights.
 *
 * @param plan what to measure
 * @param progress told what is measured next
 */
public record ControlPlaneBench(ControlPlanePlan plan, Consumer<String> progress) {
  /** Measures it all. */
  public ControlPlaneReport run() throws IOException {
    List<ControlPlaneReport.Climb> rates = new ArrayList<>();
    List<ControlPlaneReport.Climb> overheads = new ArrayList<>();
    for (int processes : plan.processes()) {
      for (int stubs : plan.stubs()) {
        climb(stubs, processes, plan.results(stubs), Duration.ZERO, rates);
        climb(stubs, processes, plan.evaluations(stubs), plan.evaluation(), overheads);
      }
    }
    return new ControlPlaneReport(rates, overheads, recoveries());
  }

  private void climb(
      int stubs,
      int processes,
      int results,
      Duration training,
      List<ControlPlaneReport.Climb> climbs)
      throws IOException {
    if (results > 0) {
      progress.accept(
          "%d results from %d stubs, %d processes, %d ms a training"
              .formatted(results, stubs, processes, training.toMillis()));
      climbs.add(new ClimbBench(plan.rungs()).measured(stubs, processes, results, training));
    }
  }

  private List<ControlPlaneReport.Recovery> recoveries() throws IOException {
    List<ControlPlaneReport.Recovery> recoveries = new ArrayList<>();
    RecoveryBench bench = new RecoveryBench(plan.rungs());
    for (int events : plan.events()) {
      progress.accept("going on after %d events".formatted(events));
      recoveries.add(bench.afterLessons(events));
      recoveries.add(bench.onTheLadder(events));
    }
    return recoveries;
  }
}
