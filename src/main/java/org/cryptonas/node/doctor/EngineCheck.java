package org.cryptonas.node.doctor;

import java.util.function.Supplier;
import org.cryptonas.nn.EngineReport;

/**
 * PyTorch's natives: whether they load and compute.
 *
 * @param engine loads them; throws {@link IllegalStateException} when they do not work
 */
record EngineCheck(Supplier<EngineReport> engine) implements Examination {
  @Override
  public Check examine() {
    try {
      EngineReport report = engine.get();
      return Check.ok("natives", report.name() + " " + report.version());
    } catch (IllegalStateException e) {
      return Check.missing(
          "natives",
          String.valueOf(e.getMessage()),
          "build on the machine that runs it (the build takes the natives of its platform: Linux"
              + " x86_64 or aarch64, macOS arm64, Windows x86_64); unpacking them takes 450 MB in"
              + " the folder .djl.ai of your home folder");
    }
  }
}
