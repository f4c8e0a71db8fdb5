package org.cryptonas.nn.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cryptonas.arch.Counts;
import org.junit.jupiter.api.Test;

class TrainingBenchTest {
  @Test
  void shouldMeasureWhatItNames() {
    List<String> said = new ArrayList<>();
    BenchOptions options = new BenchOptions(List.of("tiny"), List.of(1), 1, 0.01, 0, false);

    BenchReport report = TrainingBench.run(options, said::add);

    assertThat(said).hasSize(1);
    BenchResult result = report.results().get(0);
    assertThat(result.imagesPerSecond()).isPositive();
    assertThat(result.gemmGflops()).isPositive();
    assertThat(result.gflops())
        .isCloseTo(
            result.imagesPerSecond() * BenchCase.TINY.architecture().counts().macs() * 6e-9,
            within(1e-6 * result.gflops()));
    assertThat(result.earlySteps()).isEqualTo(100);
    assertThat(result.ratio()).isEqualTo(-1);
    assertThat(report.table())
        .contains("tiny: 1x8x8, channels 2/4/8, depth 3, batch 4", "images/s");
  }

  @Test
  void shouldHandTheWholeNetworkToPytorch() throws IOException {
    JsonNode network =
        new ObjectMapper().readTree(PytorchWorker.network(BenchCase.B.architecture()));

    int steps = BenchCase.B.architecture().network().steps().size();
    assertThat(network.path("steps")).hasSize(steps);
    assertThat(network.path("input").toString()).isEqualTo("[3,32,32]");
    int made = 0;
    for (JsonNode step : network.path("steps")) {
      for (JsonNode input : step.path("inputs")) {
        assertThat(input.asInt()).isLessThan(made);
      }
      assertThat(step.path("inputs").isEmpty()).isEqualTo(made == 0);
      made++;
    }
  }

  @Test
  void shouldBeTheNetworksThatWereAgreed() {
    Counts a = BenchCase.A.architecture().counts();
    Counts b = BenchCase.B.architecture().counts();

    assertThat(a.relus()).isEqualTo(2 * (8 * 784 + 32 * 196 + 128 * 49));
    assertThat(b.relus()).isEqualTo(4 * (10 * 1024 + 40 * 256 + 160 * 64));
  }

  @Test
  void shouldSayWhatIsExpectedWhenOptionsAreWrong() {
    assertThatThrownBy(() -> new BenchOptions(List.of("C"), List.of(1), 5, 1, 0, false))
        .hasMessage("no case 'C': expected A, B or tiny");
    assertThatThrownBy(() -> new BenchOptions(List.of("A"), List.of(0), 5, 1, 0, false))
        .hasMessage("threads [0]: expected at least 1");
    assertThatThrownBy(() -> new BenchOptions(List.of("A"), List.of(1), 0, 1, 0, false))
        .hasMessageStartingWith("0 repeats");
  }

  @Test
  void shouldTakeTheMiddleWhenValuesAreUnsorted() {
    assertThat(Measurement.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2.0);
    assertThat(Measurement.median(List.of(4.0, 1.0))).isEqualTo(2.5);
  }

  @Test
  void shouldReadMemoryAsLinuxWritesIt() {
    String status = "VmPeak:\t 100 kB\nVmHWM:\t  2048 kB\nVmRSS:\t  1024 kB\n";

    assertThat(ResidentMemory.bytes(status, "VmRSS:")).isEqualTo(1 << 20);
    assertThat(ResidentMemory.bytes(status, "VmHWM:")).isEqualTo(2 << 20);
    assertThat(ResidentMemory.bytes("", "VmRSS:")).isEqualTo(-1);
  }
}
