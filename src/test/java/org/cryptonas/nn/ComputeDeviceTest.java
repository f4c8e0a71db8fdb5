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
  void shouldSayWhatIsExpectedWhenTheNameIsUnknown() {
    assertThatThrownBy(() -> new ComputeDevice("tpu"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("device 'tpu': expected cpu, or gpu:N with N from 0");
  }
}
