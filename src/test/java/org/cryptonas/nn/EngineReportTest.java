package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EngineReportTest {
  @Test
  void shouldTellTheVersionOfNativesThatCompute() {
    EngineReport report = EngineReport.load();

    assertThat(report.name()).isEqualTo("PyTorch");
    assertThat(report.version()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(report.gpus()).isNotNegative();
    report.require(ComputeDevice.CPU);
  }

  @Test
  void shouldSayWhatItFoundWhenAGpuIsNotThere() {
    assertThatThrownBy(() -> report(false, 0).require(ComputeDevice.gpu(0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "device gpu:0 given, found PyTorch 2.7.1 with natives for processors alone;"
                + " see actors-docs/training.md for GPUs");
    assertThatThrownBy(() -> report(true, 0).require(ComputeDevice.gpu(0)))
        .hasMessage("device gpu:0 given, found no GPU, although the natives could use one");
    assertThatThrownBy(() -> report(true, 1).require(ComputeDevice.gpu(1)))
        .hasMessage("device gpu:1 given, found one GPU, gpu:0");
    assertThatThrownBy(() -> report(true, 4).require(ComputeDevice.gpu(7)))
        .hasMessage("device gpu:7 given, found gpu:0 to gpu:3");
  }

  private static EngineReport report(boolean cuda, int gpus) {
    return new EngineReport("PyTorch", "2.7.1", cuda, gpus);
  }
}
