package org.cryptonas.protocol.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cryptonas.protocol.Costing;
import org.cryptonas.protocol.Links;
import org.cryptonas.protocol.Machines;
import org.cryptonas.protocol.Protocols;
import org.cryptonas.protocol.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostReportTest {
  @ParameterizedTest
  @CsvSource({
    "minionn, RECALLED, RECALLED",
    "gazelle, RECALLED, RECALLED",
    "delphi, DERIVED, FITTED",
    "cryptflow2, FITTED, FITTED",
    "cheetah, RECALLED, RECALLED"
  })
  void shouldTrustBytesAndSecondsAsMuchAsTheLeastOfTheirConstants(
      String protocol, Standing bytes, Standing seconds) {
    CostReport report = report(Protocols.named(protocol), Machines.published());

    assertThat(report.bytesStanding()).isEqualTo(bytes);
    assertThat(report.secondsStanding()).isEqualTo(seconds);
  }

  @Test
  void shouldTrustNoSecondsMoreThanTheMachine() {
    Machine guess = Machines.ATOM_Z8350.withThreads(2);
    Machine given = new Machine("mine", guess.slower(), guess.exceptions(), 1, Standing.GIVEN);
    CostReport report = report(Protocols.named("delphi"), new Parties(given, Machines.EPYC_7502));

    assertThat(report.bytesStanding()).isEqualTo(Standing.DERIVED);
    assertThat(report.secondsStanding()).isEqualTo(Standing.GIVEN);
    assertThat(report.standing()).containsEntry("client", Standing.GIVEN);
  }

  @Test
  void shouldAddUpOperationsOfBothPartiesAndPhases() {
    CostReport report = Costing.of(Protocols.named("delphi"), Costing.relu(1, 1));
    OperationCost transfers =
        report.operations(report.layers().get(1)).get(Operation.OBLIVIOUS_TRANSFER);

    assertThat(transfers).isEqualTo(new OperationCost(2 * 42, 0));
  }

  private static CostReport report(Protocol protocol, Parties parties) {
    Program program = new Program(List.of(Costing.relu(1, 1)));
    return protocol.report(program, Links.LAN, parties);
  }
}
