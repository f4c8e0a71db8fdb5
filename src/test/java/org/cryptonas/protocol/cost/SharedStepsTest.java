package org.cryptonas.protocol.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.protocol.Costing;
import org.cryptonas.protocol.Links;
import org.cryptonas.protocol.Machines;
import org.cryptonas.protocol.Protocols;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;
import org.junit.jupiter.api.Test;

class SharedStepsTest {
  @Property(tries = 100)
  void shouldCostAsTheProtocolItSharesDoes(
      @ForAll @IntRange(min = 1, max = 40) int channels,
      @ForAll @IntRange(min = 5, max = 40) int side) {
    Program program = program(channels, side);

    for (Protocol protocol : Protocols.all()) {
      Protocol shared = new SharedSteps(protocol);
      assertThat(total(shared, program)).isEqualTo(total(protocol, program));
      assertThat(total(shared, program)).isEqualTo(total(protocol, program));
    }
  }

  @Test
  void shouldCostEachShapeOnceWhateverItsName() {
    SharedSteps shared = new SharedSteps(Protocols.named("delphi"));
    StepCost first = shared.step(conv("a", 4, 8));

    assertThat(shared.step(conv("b", 4, 8))).isSameAs(first);
    assertThat(shared.step(conv("b", 5, 8))).isNotSameAs(first);
    assertThat(shared.layers(program(4, 8)).get(1).name()).isEqualTo("conv0");
  }

  @Test
  void shouldNameTheStepThatTheProtocolRefuses() {
    SharedSteps shared = new SharedSteps(Protocols.named("delphi"));

    assertThatThrownBy(() -> shared.step(Costing.maxPool(4, 8, 2, 2)))
        .hasMessageStartingWith("max pool pool:");
  }

  private static PhaseCost total(Protocol protocol, Program program) {
    return protocol.report(program, Links.LAN, Machines.published()).total();
  }

  private static Program program(int channels, int side) {
    ImageShape shape = new ImageShape(channels, side, side);
    return new Program(
        List.of(
            conv("conv0", channels, side),
            new ProgramStep.Relu("relu0", shape),
            conv("conv1", channels, side),
            new ProgramStep.Relu("relu1", shape),
            new ProgramStep.AveragePool("pool", shape, new ImageShape(channels, 1, 1)),
            new ProgramStep.FullyConnected("fc", channels, 10)));
  }

  private static ProgramStep conv(String name, int channels, int side) {
    ImageShape shape = new ImageShape(channels, side, side);
    return new ProgramStep.Convolution(name, shape, channels, 3, 1);
  }
}
