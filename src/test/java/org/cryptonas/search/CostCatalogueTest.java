package org.cryptonas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.groups.Tuple.tuple;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.protocol.Machines;
import org.cryptonas.protocol.Phase;
import org.cryptonas.protocol.cost.Machine;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Quantity;
import org.cryptonas.protocol.cost.Standing;
import org.cryptonas.search.settings.SettingsReader;
import org.junit.jupiter.api.Test;

class CostCatalogueTest {
  @Test
  void shouldKnowTheLinksAndMachinesOfTheReference() {
    CostCatalogue catalogue = catalogue("");

    assertThat(catalogue.link("aspls23").bitsUp()).isEqualTo(198e6);
    assertThat(catalogue.machine("epyc-7502-17-threads").threads()).isEqualTo(17);
    Machine client = catalogue.machine("atom-z8350");
    assertThat(client.exceptions()).containsEntry(Operation.GARBLE_AND, 22.4);
    assertThat(client.standing()).isEqualTo(Standing.DERIVED);
  }

  @Test
  void shouldCostUnderSeveralProtocolsLinksAndPhasesAtOnce() {
    CostCatalogue catalogue =
        catalogue(
            """
            cost.also = [ { protocol = cheetah, link = wan, phase = total },
                          { protocol = minionn, link = lan, phase = offline } ]
            """);

    InferenceCost axis = catalogue.models().axis().cost(Samples.CANDIDATE.architecture());
    assertThat(axis.protocol()).isEqualTo("delphi");
    assertThat(catalogue.models().beside())
        .extracting(model -> model.cost(Samples.CANDIDATE.architecture()))
        .extracting(InferenceCost::protocol, InferenceCost::link, InferenceCost::phase)
        .containsExactly(
            tuple("cheetah", "wan", Phase.TOTAL), tuple("minionn", "lan", Phase.OFFLINE));
  }

  @Test
  void shouldPutConfiguredConstantsInThePlaceOfPublishedOnes() {
    Map<String, Quantity> constants =
        catalogue("cost.constants.delphi { ciphertext-wire = 600000, \"seconds.encrypt\" = 1 }")
            .protocol("delphi")
            .constants();

    Quantity given = new Quantity(600_000, Standing.GIVEN, "given as 600000.0");
    assertThat(constants)
        .containsEntry("ciphertext-wire", given)
        .hasEntrySatisfying("seconds.encrypt", each -> assertThat(each.value()).isEqualTo(1));
  }

  /** They stand in the reference for users, and in code for published points to be held against. */
  @Test
  void shouldHaveTheMachinesThatPublishedPointsAreHeldAgainst() {
    for (Machine published : List.of(Machines.EPYC_7502, Machines.ATOM_Z8350)) {
      Machine configured = catalogue("").machine(published.name());

      assertThat(configured.slower()).isCloseTo(published.slower(), withinPercentage(0.5));
      assertThat(configured.exceptions()).containsOnlyKeys(published.exceptions().keySet());
      configured
          .exceptions()
          .forEach(
              (operation, factor) ->
                  assertThat(factor)
                      .isCloseTo(
                          published.exceptions().getOrDefault(operation, Double.NaN),
                          withinPercentage(0.5)));
      assertThat(configured.threads()).isEqualTo(published.threads());
      assertThat(configured.standing()).isEqualTo(published.standing());
    }
  }

  @Test
  void shouldRefuseNamesThatThereAreNot() {
    assertThatThrownBy(() -> catalogue("").link("moon"))
        .hasMessage("link 'moon' given, expected one of aspls23, lan, wan");
    assertThatThrownBy(() -> catalogue("").machine("abacus"))
        .hasMessageStartingWith("machine 'abacus' given, expected one of atom-z8350, epyc-7502");
    assertThatThrownBy(() -> catalogue("cost.constants.delphi.cipher = 1"))
        .hasMessageStartingWith("constant cipher of delphi: expected one of ");
    assertThatThrownBy(() -> catalogue("cost.constants.delphy.cipher = 1"))
        .hasMessageStartingWith("protocol \"delphy\": expected ");
    assertThatThrownBy(() -> catalogue("cost.machines.epyc-7502.exceptions.think = 2").parties())
        .hasMessageStartingWith("operation 'think' given, expected one of garbleAnd, ");
  }

  private static CostCatalogue catalogue(String changed) {
    return new CostCatalogue(
        SettingsReader.read(
                ConfigFactory.parseString(changed)
                    .atPath("cryptonas")
                    .withFallback(ConfigFactory.defaultReference()))
            .cost());
  }
}
