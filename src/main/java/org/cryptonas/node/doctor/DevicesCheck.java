package org.cryptonas.node.doctor;

import java.util.function.Supplier;
import org.cryptonas.nn.EngineReport;

/**
 * What computes. A search itself uses the processors; nodes that join it may use GPUs.
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
          : count + (count == 1 ? " GPU" : " GPUs") + ", for nodes that join: join --devices gpu:0";
    } catch (IllegalStateException e) {
      return "GPUs unknown while the natives do not work";
    }
  }
}
