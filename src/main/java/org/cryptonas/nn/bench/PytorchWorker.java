package org.cryptonas.nn.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Step;

/**
 * The same network and step in Python's PyTorch. Its malloc is set as ours is: what is compared is
 * the training, not the allocator.
 */
final class PytorchWorker {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCRIPT = "pytorch_step.py";
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");
  private static final long PROBE_SECONDS = 60;
  private static final Map<String, String> MALLOC =
      Map.of(
          "MALLOC_ARENA_MAX", "1",
          "MALLOC_MMAP_THRESHOLD_", Integer.toString(32 << 20),
          "MALLOC_TRIM_THRESHOLD_", Integer.toString(Integer.MAX_VALUE),
          "MALLOC_TOP_PAD_", Integer.toString(64 << 20));

  private PytorchWorker() {}

  /** A Python that has torch, if one is found. */
  static Optional<String> python() {
    return PYTHONS.stream().filter(PytorchWorker::hasTorch).findFirst();
  }

  static WorkerProcess start(String python, BenchCase benchCase, int threads) throws IOException {
    String network = network(benchCase.architecture());
    String batch = Integer.toString(benchCase.batch());
    return new WorkerProcess(
        List.of(python, "-c", script(), network, batch, Integer.toString(threads)), MALLOC);
  }

  /** The steps of a network as the script reads them. */
  static String network(Architecture architecture) {
    ObjectNode document = JSON.createObjectNode();
    document
        .putArray("input")
        .add(architecture.core().input().channels())
        .add(architecture.core().input().height())
        .add(architecture.core().input().width());
    document.put("classes", architecture.core().classes());
    ArrayNode steps = document.putArray("steps");
    for (Step step : architecture.network().steps()) {
      ObjectNode entry = steps.addObject();
      entry.put("kind", step.getClass().getSimpleName()).put("out", step.shape().channels());
      describe(step, entry, entry.putArray("inputs"));
    }
    return document.toString();
  }

  private static void describe(Step step, ObjectNode entry, ArrayNode inputs) {
    if (step instanceof Step.Convolution convolution) {
      inputs.add(convolution.input());
      entry.put("in", convolution.in().channels()).put("kernel", convolution.kernel());
    } else if (step instanceof Step.FactorisedReduction reduction) {
      inputs.add(reduction.input());
      entry.put("in", reduction.in().channels());
      entry.put("even", reduction.evenChannels()).put("odd", reduction.oddChannels());
    } else if (step instanceof Step.FullyConnected connected) {
      inputs.add(connected.input());
      entry.put("in", connected.in().channels());
    } else if (step instanceof Step.Concat concat) {
      concat.inputs().forEach(inputs::add);
    } else if (step instanceof Step.BatchNorm norm) {
      inputs.add(norm.input());
    } else if (step instanceof Step.Relu relu) {
      inputs.add(relu.input());
    } else if (step instanceof Step.GlobalAveragePool pool) {
      inputs.add(pool.input());
    } else if (step instanceof Step.Dropout dropout) {
      inputs.add(dropout.input());
    }
  }

  private static boolean hasTorch(String python) {
    try {
      Process probe =
          new ProcessBuilder(python, "-c", "import torch")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && probe.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String script() {
    try (InputStream in = PytorchWorker.class.getResourceAsStream(SCRIPT)) {
      if (in == null) {
        throw new IllegalStateException("the program is not whole: it lacks " + SCRIPT);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
