package org.cryptonas.node.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures costings a second and core.
 *
 * @param forks virtual machines that each measure for themselves; none measures in this one
 * @param iterations measured by each of them, after as many to warm up
 * @param iteration how long one takes
 */
public record CostBench(int forks, int iterations, Duration iteration) {
  private static final List<String> WHAT = List.of("counted", "shared", "searched");

  /**
   * Measures one protocol.
   *
   * @param protocol its name
   * @param progress told what is measured next
   * @throws IllegalStateException when a measurement cannot run
   */
  public CostBenchReport run(String protocol, Consumer<String> progress) {
    return new CostBenchReport(
        protocol, WHAT.stream().map(what -> measured(protocol, what, progress)).toList());
  }

  private CostBenchReport.Rate measured(String protocol, String what, Consumer<String> progress) {
    progress.accept("measuring %s under %s, %d s".formatted(what, protocol, seconds()));
    Result<?> score = only(protocol, what).getPrimaryResult();
    double error = score.getScoreError();
    return new CostBenchReport.Rate(
        what, score.getScore(), Double.isNaN(error) ? 0 : error, machines() * iterations);
  }

  private long seconds() {
    return iteration.multipliedBy(2L * iterations * machines()).toSeconds();
  }

  private int machines() {
    return Math.max(1, forks);
  }

  private RunResult only(String protocol, String what) {
    try {
      Collection<RunResult> results = new Runner(options(protocol, what).build()).run();
      return results.iterator().next();
    } catch (RunnerException e) {
      throw new IllegalStateException("costings could not be measured: " + e.getMessage(), e);
    }
  }

  private ChainedOptionsBuilder options(String protocol, String what) {
    return new OptionsBuilder()
        .include(CostBenchmark.class.getName() + "." + what + "$")
        .param("protocol", protocol)
        .mode(Mode.Throughput)
        .threads(1)
        .forks(forks)
        .warmupIterations(iterations)
        .warmupTime(TimeValue.nanoseconds(iteration.toNanos()))
        .measurementIterations(iterations)
        .measurementTime(TimeValue.nanoseconds(iteration.toNanos()))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }
}
