package org.cryptonas.protocol.minionn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cryptonas.protocol.Costing;
import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.LayerCost;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Protocol;
import org.junit.jupiter.api.Test;

class MinionnTest {
  private static final Protocol MINIONN = new Minionn();

  @Test
  void shouldMakeTripletsOfflineAndComputeOnSharesOnline() {
    LayerCost conv = Costing.first(MINIONN, Costing.conv(8, 2, 3, 3, 1));
    long macs = 3 * 64 * 2 * 9;

    assertThat(conv.offline().up().wire() + conv.offline().down().wire())
        .isEqualTo(Math.round(49.86 * macs));
    assertThat(conv.offline().server().count(Operation.TRIPLET_MAC)).isEqualTo(macs);
    assertThat(conv.online().up()).isEqualTo(Bytes.NONE);
    assertThat(conv.online().server().count(Operation.PLAINTEXT_MAC)).isEqualTo(macs);
  }

  @Test
  void shouldGarbleAndEvaluateOnline() {
    LayerCost relu = Costing.first(MINIONN, Costing.relu(1, 1));

    assertThat(relu.online().up().wire() + relu.online().down().wire()).isEqualTo(35_977);
    assertThat(relu.online().client().count(Operation.EVALUATE_AND)).isEqualTo(93);
    assertThat(relu.online().down().payload()).isEqualTo(93 * 32 + 4 * 32 * 16);
  }

  @Test
  void shouldTakeTenThousandTimesAsLongForAReluAsForTheConvolutionBeforeIt() {
    CostReport report = Costing.of(MINIONN, Costing.conv(64, 8, 8, 3, 1), Costing.relu(8, 64));
    double conv = report.alone(report.layers().get(1).online()).seconds();
    double relu = report.alone(report.layers().get(2).online()).seconds();

    assertThat(relu / conv).isBetween(9_000.0, 11_000.0);
  }

  @Test
  void shouldRefuseMaxPoolsAndARingOfNoBits() {
    assertThatThrownBy(() -> Costing.first(MINIONN, Costing.maxPool(4, 8, 2, 2)))
        .hasMessageStartingWith("max pool pool: minionn was published with average pools only");
    assertThatThrownBy(() -> MINIONN.with("ring-bits", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
