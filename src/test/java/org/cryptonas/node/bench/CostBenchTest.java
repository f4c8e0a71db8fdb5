package org.cryptonas.node.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostBenchTest {
  @Test
  void shouldMeasureEachWayOfCosting() {
    List<String> said = new ArrayList<>();
    CostBenchReport report = new CostBench(0, 1, Duration.ofMillis(20)).run("cheetah", said::add);

    assertThat(report.protocol()).isEqualTo("cheetah");
    assertThat(report.rates())
        .extracting(CostBenchReport.Rate::what)
        .containsExactly("counted", "shared", "searched");
    assertThat(report.rates()).allMatch(rate -> rate.costingsPerSecond() > 1);
    assertThat(said).hasSize(3).first().isEqualTo("measuring counted under cheetah, 0 s");
    assertThat(report.table()).contains("costings of CNet2-CIFAR-10 a second and core");
  }

  @Test
  void shouldCostTheSameEachWay() {
    CostBenchmark benchmark = new CostBenchmark();
    benchmark.prepare();

    assertThat(benchmark.shared().total()).isEqualTo(benchmark.counted().total());
    assertThat(benchmark.searched().seconds()).isEqualTo(benchmark.counted().online().seconds());
  }
}
