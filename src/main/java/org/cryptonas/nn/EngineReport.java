package org.cryptonas.nn;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * The engine as it is on this machine.
 *
 * @param name its name
 * @param version version of its natives
 * @param gpus GPUs it can use
 */
public record EngineReport(String name, String version, int gpus) {
  /**
   * Loads the engine and has it compute: natives of another version than expected load well and
   * fail at their first operation. Call {@link NativeRuntime#prepare} first.
   *
   * @throws IllegalStateException when it cannot; the message says why
   */
  public static EngineReport load() {
    try {
      Engine engine = Engine.getInstance();
      compute(engine);
      return new EngineReport(engine.getEngineName(), engine.getVersion(), engine.getGpuCount());
    } catch (EngineException | LinkageError e) {
      throw new IllegalStateException("the engine does not work: " + rootOf(e), e);
    }
  }

  private static void compute(Engine engine) {
    try (NDManager manager = engine.newBaseManager();
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
