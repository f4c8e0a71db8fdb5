package org.cryptonas.nn.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs the measurements of {@code bench training}, one process after the other. */
public final class TrainingBench {
  /** Resident from the start, so that what grows later is not the Java heap filling up. */
  private static final List<String> RESIDENT_HEAP =
      List.of("-Xms128m", "-Xmx128m", "-XX:+AlwaysPreTouch");

  private final BenchOptions options;
  private final Consumer<String> progress;

  private TrainingBench(BenchOptions options, Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Measures all that {@code options} ask for; takes minutes.
   *
   * @param progress told in a line what is measured next
   * @throws IllegalStateException when no Python with torch is there to compare with, or a
   *     measuring process fails
   */
  public static BenchReport run(BenchOptions options, Consumer<String> progress) {
    return new TrainingBench(options, progress).report();
  }

  private BenchReport report() {
    Optional<String> python = options.againstPytorch() ? python() : Optional.empty();
    List<BenchResult> results = new ArrayList<>();
    List<String> versions = new ArrayList<>();
    for (String name : options.cases()) {
      for (int threads : options.threads()) {
        BenchCase benchCase = BenchCase.named(name);
        progress.accept(
            "%s with %d thread%s: %s"
                .formatted(name, threads, threads == 1 ? "" : "s", benchCase.description()));
        results.add(measure(benchCase, threads, python, versions));
      }
    }
    return new BenchReport(versions.get(0), versions.get(1), machine(), results);
  }

  private BenchResult measure(
      BenchCase benchCase, int threads, Optional<String> python, List<String> versions) {
    List<WorkerProcess> workers = new ArrayList<>();
    try {
      workers.add(new WorkerProcess(java(benchCase, threads), Map.of()));
      if (python.isPresent()) {
        workers.add(PytorchWorker.start(python.get(), benchCase, threads));
      }
      versions.add(workers.get(0).ask("version").path("version").asText());
      versions.add(
          python.isPresent() ? workers.get(1).ask("version").path("version").asText() : "");
      return new Measurement(options, benchCase, threads, workers).result();
    } catch (IOException e) {
      throw new IllegalStateException("a measuring process did not start: " + e.getMessage(), e);
    } finally {
      workers.forEach(WorkerProcess::close);
    }
  }

  private static Optional<String> python() {
    Optional<String> python = PytorchWorker.python();
    if (python.isEmpty()) {
      throw new IllegalStateException(
          "no python3 with torch found to compare with (Debian: apt-get install python3-torch)");
    }
    return python;
  }

  private static List<String> java(BenchCase benchCase, int threads) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(RESIDENT_HEAP);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(StepWorker.class.getName(), benchCase.name(), Integer.toString(threads)));
    return command;
  }

  private static String machine() {
    return "%s, %d processors, %s"
        .formatted(
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"));
  }
}
