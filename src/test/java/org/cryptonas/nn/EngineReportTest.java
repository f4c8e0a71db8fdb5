package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineReportTest {
  @Test
  void shouldTellTheVersionOfNativesThatCompute() {
    EngineReport report = EngineReport.load();

    assertThat(report.name()).isEqualTo("PyTorch");
    assertThat(report.version()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(report.gpus()).isNotNegative();
  }
}
