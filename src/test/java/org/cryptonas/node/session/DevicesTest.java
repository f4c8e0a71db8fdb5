package org.cryptonas.node.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cryptonas.nn.ComputeDevice;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.search.settings.TrainerSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesTest {
  private static final TrainerSettings SETTINGS =
      Configuration.of(java.util.Optional.empty(), List.of()).settings().trainers();

  @Test
  void shouldGiveEveryTrainerItsDevice() {
    assertThat(Devices.parse("gpu:1,0").slots(SETTINGS))
        .containsExactly(ComputeDevice.gpu(1), ComputeDevice.gpu(0));
    assertThat(Devices.parse("cpu:3").slots(SETTINGS)).containsExactly(cpus(3));
    assertThat(Devices.AUTO.slots(SETTINGS)).containsExactly(cpus(Math.max(1, SETTINGS.local())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gpu", "gpu:", "gpu:0,", "gpu:a", "cpu:0", "cpu", "tpu:0", "gpu:0 1"})
  void shouldSayWhatIsExpectedWhenItIsNothingOfThat(String text) {
    assertThatThrownBy(() -> Devices.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "given '%s', expected auto, cpu:N with N from 1 to 999,"
                + " or gpu:N,N,... with N from 0 to 999",
            text);
  }

  @Test
  void shouldRefuseAGpuThatIsNamedTwice() {
    assertThatThrownBy(() -> Devices.parse("gpu:0,1,0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("given 'gpu:0,1,0', expected each GPU once: one trainer works on it");
  }

  private static ComputeDevice[] cpus(int count) {
    return java.util.Collections.nCopies(count, ComputeDevice.CPU).toArray(ComputeDevice[]::new);
  }
}
