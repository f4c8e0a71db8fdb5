package org.cryptonas.node.doctor;

import java.util.function.Supplier;
import org.cryptonas.nn.EngineReport;

/**
 * What computes, and whether the natives see more. Searches compute on the processors only, as yet.
 *
 * @param processors processors the Java machine may use
 * @param engine tells of GPUs; throws {@link IllegalStateException} when it does not work
 */
record DevicesCheck(int processors, Supplier<EngineReport> engine) implements Examination {
  @Override
  public Check examine() {
    return Check.ok("devices", processors + " processors, " + gpus());
  }

  private String gpus() {
    try {
      int count = engine.get().gpus();
      return count == 0
          ? "no GPU that the natives can use"
          : count + " GPUs, unused as yet: searches compute on the processors";
    } catch (IllegalStateException e) {
      return "GPUs unknown while the natives do not work";
    }
  }
}
