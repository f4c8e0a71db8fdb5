package org.cryptonas.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import org.cryptonas.search.event.SearchEvent;
import org.junit.jupiter.api.Test;

class MetersTest {
  @Test
  void shouldTellAnAgentWhatItTellsPrometheus() {
    SimpleMeterRegistry agent = new SimpleMeterRegistry();
    Metrics.addRegistry(agent);
    try (Meters meters = new Meters(Optional::empty)) {
      meters.heard(new SearchEvent.Scored(1, 0.5));

      assertThat(agent.get("cryptonas.reward").summary().mean()).isEqualTo(0.5);
      assertThat(agent.get("cryptonas.trainers").gauge().value()).isZero();
      assertThat(agent.find("jvm.memory.used").gauges()).as("an agent has its own").isEmpty();
      assertThat(meters.text()).contains("cryptonas_reward_ratio_sum 0.5", "jvm_memory_used_bytes");
    } finally {
      Metrics.removeRegistry(agent);
    }
  }

  @Test
  void shouldLeaveTheLastFiguresWithTheAgent() {
    SimpleMeterRegistry agent = new SimpleMeterRegistry();
    Metrics.addRegistry(agent);
    try {
      Meters meters = new Meters(Optional::empty);
      meters.heard(new SearchEvent.Paused());
      meters.close();

      assertThat(agent.get("cryptonas.events").counter().count()).isEqualTo(1);
    } finally {
      Metrics.removeRegistry(agent);
    }
  }
}
