package org.cryptonas.nn.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cryptonas.nn.Autograd;
import org.cryptonas.nn.ComputeDevice;
import org.cryptonas.nn.NativeRuntime;
import org.cryptonas.nn.RepeatedStep;

/**
 * Measures in a process of its own; see {@link WorkerProcess} for how it is spoken to. Arguments:
 * name of the case, engine threads.
 */
final class StepWorker {
  private static final int GEMM_SIDE = 1024;
  private static final int GEMM_REPEATS = 8;

  private StepWorker() {}

  public static void main(String[] arguments) throws IOException {
    NativeRuntime.prepare(Integer.parseInt(arguments[1]));
    BenchCase benchCase = BenchCase.named(arguments[0]);
    try (RepeatedStep step =
            new RepeatedStep(benchCase.architecture(), benchCase.settings(), ComputeDevice.CPU);
        BufferedReader requests =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = requests.readLine(); line != null; line = requests.readLine()) {
        System.out.println("answer " + answer(step, line));
      }
    }
  }

  private static String answer(RepeatedStep step, String request) {
    String[] words = request.split(" ", -1);
    return switch (words[0]) {
      case "steps" -> seconds(() -> run(step, Integer.parseInt(words[1])));
      case "gemm" -> gemm();
      case "memory" -> memory();
      default ->
          "{\"version\": \"DJL %s, PyTorch %s\"}"
              .formatted(Engine.getDjlVersion(), Engine.getInstance().getVersion());
    };
  }

  private static void run(RepeatedStep step, int times) {
    for (int time = 0; time < times; time++) {
      step.run();
    }
  }

  private static String gemm() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray matrix = manager.ones(new Shape(GEMM_SIDE, GEMM_SIDE));
      Runnable product = () -> Autograd.off(() -> matrix.matMul(matrix)).close();
      product.run();
      double best = Double.MAX_VALUE;
      for (int repeat = 0; repeat < GEMM_REPEATS; repeat++) {
        best = Math.min(best, elapsed(product));
      }
      return String.format(Locale.ROOT, "{\"gflops\": %.3f}", 2e-9 * cube(GEMM_SIDE) / best);
    }
  }

  private static double cube(double side) {
    return side * side * side;
  }

  private static String memory() {
    ResidentMemory memory = ResidentMemory.read();
    return "{\"now\": %d, \"peak\": %d}".formatted(memory.now(), memory.peak());
  }

  private static String seconds(Runnable work) {
    return String.format(Locale.ROOT, "{\"seconds\": %.6f}", elapsed(work));
  }

  private static double elapsed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
