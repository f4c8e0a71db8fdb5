package org.cryptonas.nn;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.engine.StandardCapabilities;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * The engine as it is on this machine.
 *
 * @param name its name
 * @param version version of its natives
 * @param cuda whether its natives can use GPUs at all
 * @param gpus GPUs it can use
 */
public record EngineReport(String name, String version, boolean cuda, int gpus) {
  /**
   * Loads the engine and has it compute: natives of another version than expected load well and
   * fail at their first operation. Call {@link NativeRuntime#prepare} first.
   *
   * @throws IllegalStateException when it cannot; the message says why
   */
  public static EngineReport load() {
    try {
      Engine engine = Engine.getInstance();
      compute(engine, engine.defaultDevice());
      boolean cuda = engine.hasCapability(StandardCapabilities.CUDA);
      int gpus = cuda ? engine.getGpuCount() : 0;
      return new EngineReport(engine.getEngineName(), engine.getVersion(), cuda, gpus);
    } catch (EngineException | LinkageError e) {
      throw new IllegalStateException("the engine does not work: " + rootOf(e), e);
    }
  }

  /**
   * Makes sure that a device is there and computes.
   *
   * @throws IllegalStateException when it is not, or does not; the message says what was found
   */
  public void require(ComputeDevice device) {
    if (!device.gpu()) {
      return;
    }
    if (device.engineDevice().getDeviceId() >= gpus) {
      throw new IllegalStateException("device %s given, found %s".formatted(device, found()));
    }
    try {
      compute(Engine.getInstance(), device.engineDevice());
    } catch (EngineException e) {
      throw new IllegalStateException("%s does not work: %s".formatted(device, rootOf(e)), e);
    }
  }

  private String found() {
    if (!cuda) {
      return "%s %s with natives for processors alone; see actors-docs/training.md for GPUs"
          .formatted(name, version);
    }
    return switch (gpus) {
      case 0 -> "no GPU, although the natives could use one";
      case 1 -> "one GPU, gpu:0";
      default -> "gpu:0 to gpu:" + (gpus - 1);
    };
  }

  private static void compute(Engine engine, Device device) {
    try (NDManager manager = engine.newBaseManager(device);
        NDArray two = manager.create(new float[] {1, 1}).sum()) {
      float sum = two.getFloat();
      if (sum != 2) {
        throw new EngineException("it says that 1 + 1 is " + sum);
      }
    }
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : rootOf(cause);
  }
}
