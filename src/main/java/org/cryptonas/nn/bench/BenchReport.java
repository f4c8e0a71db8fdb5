package org.cryptonas.nn.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was measured.
 *
 * @param engine name and version of the engine
 * @param pytorch version of Python's PyTorch; empty when it was not asked for
 * @param machine processor's architecture, its number, operating system
 * @param results one a network and number of threads
 */
public record BenchReport(
    String engine, String pytorch, String machine, List<BenchResult> results) {
  public BenchReport {
    results = List.copyOf(results);
  }

  /** The report as a table for people. */
  public String table() {
    String head = "%s on %s%n".formatted(engine, machine);
    String cases =
        results.stream()
            .map(result -> "%s: %s".formatted(result.name(), result.description()))
            .distinct()
            .collect(Collectors.joining("\n", "", "\n\n"));
    String columns =
        row("case", "threads", "images/s", "GFLOP/s", "GEMM", "RSS early", "RSS late", "RSS peak")
            + (pytorch.isEmpty() ? "" : row("PyTorch/s", "ratio"));
    String rows =
        results.stream().map(this::line).collect(Collectors.joining("\n", columns + "\n", "\n"));
    return head + cases + rows + notes();
  }

  private String line(BenchResult r) {
    return row(
            r.name(),
            r.threads(),
            number(r.imagesPerSecond()),
            number(r.gflops()),
            number(r.gemmGflops()),
            number(r.residentEarlyMb()),
            number(r.residentLateMb()),
            number(r.peakMb()))
        + (pytorch.isEmpty()
            ? ""
            : row(
                number(r.pytorchImagesPerSecond()), String.format(Locale.ROOT, "%.2f", r.ratio())));
  }

  private String notes() {
    String own =
        """

        images/s: forward + backward + update, median of the blocks. GFLOP/s: 2 x MACs x 3 an image
        (forward, gradients of values, gradients of weights). GEMM: GFLOP/s of the product of two
        1024 x 1024 matrices in the same process. RSS: resident MB after the first and the last of
        the steps, and at most: %s.
        """
            .formatted(memorySteps());
    return pytorch.isEmpty()
        ? own
        : own
            + "PyTorch %s: the same network and step, the same malloc settings, in turns with ours.%n"
                .formatted(pytorch);
  }

  private String memorySteps() {
    return results.stream()
        .map(r -> "%s after %,d and %,d steps".formatted(r.name(), r.earlySteps(), r.lateSteps()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String number(double value) {
    return value < 0 ? "-" : String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String row(Object... cells) {
    StringBuilder row = new StringBuilder();
    for (Object cell : cells) {
      row.append(String.format(Locale.ROOT, "%-11s", cell));
    }
    return row.toString();
  }
}
