package org.cryptonas.node.session;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cryptonas.nn.ComputeDevice;
import org.cryptonas.search.settings.TrainerSettings;

/**
 * What a joined node trains on.
 *
 * @param trainers trainers on the processor; empty for as many as the search has itself
 * @param gpus GPUs with a trainer each; empty for the processor
 */
public record Devices(OptionalInt trainers, List<ComputeDevice> gpus) {
  private static final Pattern CPU = Pattern.compile("cpu:([1-9]\\d{0,2})");
  private static final Pattern GPU = Pattern.compile("gpu:(\\d{1,3}(?:,\\d{1,3})*)");

  /** As many trainers as the search has in its own process, or one. */
  public static final Devices AUTO = new Devices(OptionalInt.empty(), List.of());

  public Devices {
    gpus = List.copyOf(gpus);
  }

  /**
   * Reads {@code auto}, {@code cpu:N} or {@code gpu:N,N,...}.
   *
   * @throws IllegalArgumentException when the text is none of these, or names a GPU twice
   */
  public static Devices parse(String text) {
    Matcher cpu = CPU.matcher(text);
    Matcher gpu = GPU.matcher(text);
    if (cpu.matches()) {
      return new Devices(OptionalInt.of(Integer.parseInt(cpu.group(1))), List.of());
    }
    if (gpu.matches()) {
      return new Devices(OptionalInt.empty(), gpus(text, gpu.group(1)));
    }
    if (text.equals("auto")) {
      return AUTO;
    }
    throw new IllegalArgumentException(
        "given '%s', expected auto, cpu:N with N from 1 to 999, or gpu:N,N,... with N from 0 to 999"
            .formatted(text));
  }

  private static List<ComputeDevice> gpus(String text, String numbers) {
    List<ComputeDevice> gpus =
        Stream.of(numbers.split(",")).map(Integer::valueOf).map(ComputeDevice::gpu).toList();
    if (new HashSet<>(gpus).size() < gpus.size()) {
      throw new IllegalArgumentException(
          "given '%s', expected each GPU once: one trainer works on it".formatted(text));
    }
    return gpus;
  }

  /** The device of each trainer. */
  List<ComputeDevice> slots(TrainerSettings settings) {
    int processors = trainers.orElse(Math.max(1, settings.local()));
    return gpus.isEmpty() ? Collections.nCopies(processors, ComputeDevice.CPU) : gpus;
  }
}
