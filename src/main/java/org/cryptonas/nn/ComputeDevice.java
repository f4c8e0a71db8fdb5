package org.cryptonas.nn;

import ai.djl.Device;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where networks are trained.
 *
 * @param name {@code cpu}, or {@code gpu:N} for the N-th GPU, from 0
 */
public record ComputeDevice(String name) {
  private static final Pattern NAME = Pattern.compile("cpu|gpu:\\d{1,3}");

  /** The processor of this machine. */
  public static final ComputeDevice CPU = new ComputeDevice("cpu");

  public ComputeDevice {
    name = name.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "device '%s': expected cpu, or gpu:N with N from 0".formatted(name));
    }
  }

  /** The GPU of that number, from 0. */
  public static ComputeDevice gpu(int number) {
    return new ComputeDevice("gpu:" + number);
  }

  /** Whether this is a GPU. */
  public boolean gpu() {
    return name.startsWith("gpu:");
  }

  /** For people: a processor with the threads that an operation may use on it. */
  public String describe() {
    return NativeRuntime.threads()
        .filter(threads -> !gpu())
        .map(
            threads ->
                threads == 1 ? name + ", 1 thread" : "%s, %d threads".formatted(name, threads))
        .orElse(name);
  }

  Device engineDevice() {
    return gpu() ? Device.gpu(Integer.parseInt(name.substring("gpu:".length()))) : Device.cpu();
  }

  @Override
  public String toString() {
    return name;
  }
}
