package org.cryptonas.nn.bench;

import java.util.ArrayList;
import java.util.List;
import org.cryptonas.arch.Counts;

/** One network with one number of threads: ours first, then each other worker, in turns. */
final class Measurement {
  private static final int WARM_UP_STEPS = 10;
  private static final int EARLY_STEPS = 100;
  private static final double MB = 1e6;

  /** Gradients of values and gradients of weights cost about one forward pass each. */
  private static final double PASSES = 3;

  private static final double OPERATIONS_PER_MAC = 2;

  private final BenchOptions options;
  private final BenchCase benchCase;
  private final int threads;
  private final List<WorkerProcess> workers;
  private int stepsRun;

  Measurement(BenchOptions options, BenchCase benchCase, int threads, List<WorkerProcess> workers) {
    this.options = options;
    this.benchCase = benchCase;
    this.threads = threads;
    this.workers = List.copyOf(workers);
  }

  BenchResult result() {
    double gemm = own().ask("gemm").path("gflops").asDouble();
    List<Integer> blocks = workers.stream().map(this::warmUp).toList();
    stepsRun = 2 * WARM_UP_STEPS;
    double early = residentAfter(EARLY_STEPS);
    List<List<Double>> speeds = speeds(blocks);
    stepsRun += options.repeats() * blocks.get(0);
    int late = Math.max(stepsRun, options.memorySteps());
    return result(gemm, speeds, new Memory(late, early, residentAfter(late), peak()));
  }

  private BenchResult result(double gemm, List<List<Double>> speeds, Memory memory) {
    Counts counts = benchCase.architecture().counts();
    double own = median(speeds.get(0));
    boolean paired = speeds.size() > 1;
    return new BenchResult(
        benchCase.name(),
        benchCase.description(),
        threads,
        own,
        counts.relus(),
        counts.macs(),
        own * counts.macs() * OPERATIONS_PER_MAC * PASSES / 1e9,
        gemm,
        EARLY_STEPS,
        memory.early(),
        memory.lateSteps(),
        memory.late(),
        memory.peak(),
        paired ? median(speeds.get(1)) : -1,
        paired ? median(ratios(speeds)) : -1);
  }

  private record Memory(int lateSteps, double early, double late, double peak) {}

  private WorkerProcess own() {
    return workers.get(0);
  }

  /** Images a second of each worker in each block; block for block the workers take turns. */
  private List<List<Double>> speeds(List<Integer> blocks) {
    List<List<Double>> speeds = new ArrayList<>();
    workers.forEach(worker -> speeds.add(new ArrayList<>()));
    for (int repeat = 0; repeat < options.repeats(); repeat++) {
      for (int worker = 0; worker < workers.size(); worker++) {
        speeds.get(worker).add(speed(workers.get(worker), blocks.get(worker)));
      }
    }
    return speeds;
  }

  /** Warms a worker up and returns how many of its steps fill a block. */
  private int warmUp(WorkerProcess worker) {
    speed(worker, WARM_UP_STEPS);
    double stepSeconds = benchCase.batch() / speed(worker, WARM_UP_STEPS);
    return (int) Math.max(1, Math.round(options.blockSeconds() / stepSeconds));
  }

  private double speed(WorkerProcess worker, int steps) {
    double seconds = worker.ask("steps " + steps).path("seconds").asDouble();
    return steps * benchCase.batch() / seconds;
  }

  /** Resident memory of our own worker in MB when it has run {@code steps} steps in all. */
  private double residentAfter(int steps) {
    if (steps > stepsRun) {
      own().ask("steps " + (steps - stepsRun));
      stepsRun = steps;
    }
    return megabytes("now");
  }

  private double peak() {
    return megabytes("peak");
  }

  private double megabytes(String which) {
    long bytes = own().ask("memory").path(which).asLong();
    return bytes < 0 ? -1 : bytes / MB;
  }

  private static List<Double> ratios(List<List<Double>> speeds) {
    List<Double> ratios = new ArrayList<>();
    for (int block = 0; block < speeds.get(0).size(); block++) {
      ratios.add(speeds.get(0).get(block) / speeds.get(1).get(block));
    }
    return ratios;
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
