package org.cryptonas.node.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.format.CostJson;
import org.cryptonas.protocol.Machines;
import org.cryptonas.protocol.cost.Link;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.cost.Quantity;
import org.cryptonas.protocol.cost.StepCost;
import org.cryptonas.protocol.cost.Storage;
import org.cryptonas.protocol.delphi.Delphi;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;
import org.junit.jupiter.api.Test;

final class SeveralProtocolsTest {
  private static final CostedNetwork POOLED =
      new CostedNetwork(
          "pooled",
          new Program(
              List.of(
                  new ProgramStep.MaxPool(
                      "pool", new ImageShape(1, 4, 4), new ImageShape(1, 2, 2), 2))));
  private static final Setting HERE =
      new Setting(Link.of("lan", 3000, 3000, 0.3), Machines.published());

  @Test
  void shouldSayWhyAndShowTheOthersWhenAProtocolRefuses() {
    SeveralProtocols view = view(new Delphi(), new Free());

    assertThat(view.refusals()).hasSize(1);
    assertThat(view.refusals().get(0)).startsWith("delphi cannot run this network: ");
    assertThat(view.lines())
        .containsAll(view.refusals())
        .anyMatch(line -> line.strip().equals("free"))
        .anyMatch(line -> line.matches("total seconds +0"));
    assertThat((List<?>) view.document())
        .singleElement()
        .isInstanceOfSatisfying(
            CostJson.class, cost -> assertThat(cost.protocol()).isEqualTo("free"));
    assertThat(view.svg().orElseThrow()).contains(">free<").doesNotContain(">delphi<");
  }

  @Test
  void shouldSayOfBytesAndSecondsHowFarTheyCanBeTrusted() {
    assertThat(view(new Free()).lines())
        .containsSubsequence("How far they can be trusted", "         free")
        .anyMatch(line -> line.matches("bytes +(measured|derived)"))
        .anyMatch(line -> line.matches("seconds +(measured|derived)"));
  }

  @Test
  void shouldWriteFiguresAsPeopleReadThem() {
    assertThat(Figures.bytes(0)).isEqualTo("-");
    assertThat(Figures.bytes(999)).isEqualTo("999 B");
    assertThat(Figures.bytes(15_896)).isEqualTo("15.9 kB");
    assertThat(Figures.bytes(41_222_000_000L)).isEqualTo("41.2 GB");
    assertThat(Figures.seconds(0)).isEqualTo("0");
    assertThat(Figures.seconds(0.0004)).isEqualTo("<0.001");
    assertThat(Figures.seconds(1234.5678)).isEqualTo("1,234.568");
    assertThat(new Setting(Link.of("198/802/10", 198, 802, 10), Machines.published()).line())
        .startsWith("198/802/10 (198/802 Mbit/s up/down, 10 ms)");
  }

  private static SeveralProtocols view(Protocol... protocols) {
    return new SeveralProtocols(Costing.of(POOLED, HERE, List.of(protocols)));
  }

  /** A protocol that runs anything and needs nothing. */
  private record Free() implements Protocol {
    @Override
    public String name() {
      return "free";
    }

    @Override
    public StepCost setup(Program program) {
      return StepCost.NONE;
    }

    @Override
    public StepCost step(ProgramStep step) {
      return StepCost.NONE;
    }

    @Override
    public StepCost result(Program program) {
      return StepCost.NONE;
    }

    @Override
    public Storage storage(Program program) {
      return new Storage(0, 0);
    }

    @Override
    public Map<String, Quantity> constants() {
      return Map.of();
    }

    @Override
    public Map<Operation, Quantity> times() {
      return Map.of();
    }

    @Override
    public Protocol with(String constant, double value) {
      throw new IllegalArgumentException("no constant " + constant);
    }
  }
}
