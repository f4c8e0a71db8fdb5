package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import org.junit.jupiter.api.Test;

class ComputeDeviceTest {
  @Test
  void shouldNameWhatTheEngineKnows() {
    assertThat(ComputeDevice.CPU.engineDevice()).isEqualTo(Device.cpu());
    assertThat(new ComputeDevice("GPU:2").engineDevice()).isEqualTo(Device.gpu(2));
  }

  @Test
  void shouldTellTheThreadsOfAProcessorAlone() {
    String threads = "ai.djl.pytorch.num_threads";
    String before = System.getProperty(threads);
    try {
      System.setProperty(threads, "2");
      assertThat(ComputeDevice.CPU.describe()).isEqualTo("cpu, 2 threads");
      assertThat(ComputeDevice.gpu(1).describe()).isEqualTo("gpu:1");
      System.setProperty(threads, "1");
      assertThat(ComputeDevice.CPU.describe()).isEqualTo("cpu, 1 thread");
      System.clearProperty(threads);
      assertThat(ComputeDevice.CPU.describe()).isEqualTo("cpu");
    } finally {
      if (before != null) {
        System.setProperty(threads, before);
      }
    }
  }

  @Test
  void shouldSayWhatIsExpectedWhenTheNameIsUnknown() {
    assertThatThrownBy(() -> new ComputeDevice("tpu"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("device 'tpu': expected cpu, or gpu:N with N from 0");
  }
}
