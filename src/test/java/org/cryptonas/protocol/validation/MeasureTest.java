package org.cryptonas.protocol.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.cryptonas.protocol.Costing;
import org.cryptonas.protocol.Protocols;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.LayerCost;
import org.cryptonas.protocol.cost.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {
  private static final CostReport REPORT =
      Costing.of(Protocols.named("delphi"), Costing.conv(8, 3, 4, 3, 1), Costing.relu(4, 8));

  @Test
  void shouldReadEveryFieldOfAPhase() {
    assertThat(read("offline.bytesUp")).isEqualTo((double) REPORT.offline().up().wire());
    assertThat(read("online.bytesDown")).isEqualTo((double) REPORT.online().down().wire());
    assertThat(read("total.bytes"))
        .isEqualTo((double) (REPORT.total().up().wire() + REPORT.total().down().wire()));
    assertThat(read("offline.payloadBytesUp")).isEqualTo((double) REPORT.offline().up().payload());
    assertThat(read("offline.payloadBytesDown"))
        .isEqualTo((double) REPORT.offline().down().payload());
    assertThat(read("total.rounds")).isEqualTo(REPORT.total().rounds());
    assertThat(read("online.clientSeconds")).isEqualTo(REPORT.online().clientSeconds());
    assertThat(read("offline.serverSeconds")).isEqualTo(REPORT.offline().serverSeconds());
    assertThat(read("total.seconds")).isEqualTo(REPORT.total().seconds());
    assertThat(read("total.overlappedSeconds")).isEqualTo(REPORT.total().overlappedSeconds());
  }

  @Test
  void shouldReadOneStepWithoutWhatStandsAroundIt() {
    LayerCost relu = REPORT.layers().get(2);

    assertThat(read("step:1.offline.bytesDown")).isEqualTo((double) relu.offline().down().wire());
    assertThat(read("step:1.total.rounds"))
        .isEqualTo(relu.offline().rounds() + relu.online().rounds());
    assertThat(read("step:0.offline.bytesUp")).isLessThan(read("offline.bytesUp"));
  }

  @Test
  void shouldSumOperationsOverLayersAndParties() {
    assertThat(read("count:garbleAnd")).isEqualTo(288 * 256);
    assertThat(read("count:encrypt+decrypt"))
        .isEqualTo(read("count:encrypt") + read("count:decrypt"));
    LayerCost conv = REPORT.layers().get(1);
    assertThat(read("seconds:ciphertextMultiply"))
        .isEqualTo(
            REPORT.operations(conv).get(Operation.CIPHERTEXT_MULTIPLY).seconds(), within(1e-12));
  }

  @Test
  void shouldReadStorageCountsAndConstants() {
    assertThat(read("storage.client")).isEqualTo(256 * 18_248);
    assertThat(read("storage.server")).isEqualTo(256 * 3_590);
    assertThat(read("program.relus")).isEqualTo(256);
    assertThat(read("program.macs")).isEqualTo(256 * 27);
    assertThat(read("constant:circuit-ands")).isEqualTo(288);
    assertThat(Measure.parse("constant:circuit-ands")).hasToString("constant:circuit-ands");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "offline",
        "offline.byte",
        "Offline.bytes",
        "never.bytes",
        "step:1",
        "step:.x",
        "step:-1.offline.bytes",
        "step:x.offline.bytes",
        "step:1.bytes",
        "each:garbleAnd",
        "storage.both"
      })
  void shouldSayWhatThereIsWhenATextIsNoMeasure(String text) {
    assertThatThrownBy(() -> Measure.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "quantity \"%s\": expected one of PHASE.FIELD, step:N.PHASE.FIELD, ".formatted(text))
        .hasMessageContaining("FIELD one of bytes, bytesUp, bytesDown,");
  }

  @Test
  void shouldNameTheOperationStepOrConstantThatThereIsNot() {
    assertThatThrownBy(() -> Measure.parse("count:encrypt+garble"))
        .hasMessageStartingWith("operation \"garble\": expected one of garbleAnd, evaluateAnd, ");
    assertThatThrownBy(() -> read("step:7.offline.bytes"))
        .hasMessage("step 7: expected one of the program's, from 0");
    assertThatThrownBy(() -> read("constant:pi"))
        .hasMessageStartingWith("constant pi of delphi: expected one of ");
  }

  private static double read(String measure) {
    return Measure.parse(measure).of(REPORT);
  }
}
