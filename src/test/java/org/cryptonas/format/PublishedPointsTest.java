package org.cryptonas.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cryptonas.protocol.Protocols;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.cost.Standing;
import org.cryptonas.protocol.validation.Outcome;
import org.cryptonas.protocol.validation.PublishedPoint;
import org.cryptonas.protocol.validation.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedPointsTest {
  private static final String HEADER =
      "id,protocol,program,settings,link,client,server,quantity,value,unit,tolerance,standing,"
          + "source,rank\n";
  private static final String POINT =
      "a,cheetah,conv 8 3 4 3 1; relu 8 4,ring-bits=32; seconds.truncate=0,3000/400/0.3,"
          + "atom-z8350,,total.bytes,1.5e3,B,5,recalled,a table,group other\n";

  @Test
  void shouldSimulateEveryPointWithinItsTolerance() {
    assertThat(Validation.of(PublishedPoints.all()))
        .filteredOn(outcome -> !outcome.passed())
        .isEmpty();
  }

  @Test
  void shouldNameStandingAndSourceOfAtLeastSeventyFivePoints() {
    List<PublishedPoint> points = PublishedPoints.all();

    assertThat(points).hasSizeGreaterThanOrEqualTo(75);
    assertThat(points).extracting(PublishedPoint::id).doesNotHaveDuplicates();
    assertThat(points)
        .allSatisfy(
            point -> {
              assertThat(point.figure().source()).isNotBlank();
              assertThat(point.figure().standing()).isNotEqualTo(Standing.GIVEN);
            });
    assertThat(points)
        .extracting(point -> point.setup().protocol())
        .contains(Protocols.all().stream().map(Protocol::name).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "delphi,ciphertext-wire,524394,resnet32-conv-32-16-16-down",
    "delphi,label-wire,29,resnet18-online-down",
    "delphi,seconds.ciphertextRotate,0.007,resnet18-he",
    "cheetah,ciphertext-up,63000,cheetah-conv-14-256-256-3-up",
    "minionn,relu-wire,40000,minionn-online-bytes"
  })
  void shouldFailWhenOneConstantIsChanged(
      String protocol, String constant, double value, String point) {
    List<Outcome> outcomes =
        Validation.of(
            PublishedPoints.all(),
            name ->
                name.equals(protocol)
                    ? Protocols.named(name).with(constant, value)
                    : Protocols.named(name));

    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.passed())
        .extracting(Outcome::id)
        .contains(point);
  }

  @Test
  void shouldReadEveryCell() {
    PublishedPoint point = PublishedPoints.read(HEADER + POINT).get(0);

    assertThat(point.id()).isEqualTo("a");
    assertThat(point.setup().protocol()).isEqualTo("cheetah");
    assertThat(point.setup().network()).isEqualTo("conv 8 3 4 3 1; relu 8 4");
    assertThat(point.setup().program()).isEqualTo(ProgramCsv.read("conv,8,3,4,3,1\nrelu,8,4"));
    assertThat(point.setup().settings()).containsEntry("ring-bits", 32.0).hasSize(2);
    assertThat(point.setup().link().bitsDown()).isEqualTo(400e6);
    assertThat(point.setup().parties().client().name()).isEqualTo("atom-z8350");
    assertThat(point.setup().parties().server().name()).isEqualTo("epyc-7502");
    assertThat(point.measure()).hasToString("total.bytes");
    assertThat(point.figure().value()).isEqualTo(1500);
    assertThat(point.figure().tolerance()).isEqualTo(5);
    assertThat(point.figure().standing()).isEqualTo(Standing.RECALLED);
    assertThat(point.rankings()).containsExactly("group", "other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3000/400/0.3 | 3000 | link: was \"3000\", expected UP/DOWN/RTT in Mbit/s and ms",
        "3000/400/0.3 | 3000/x/1 | link: was \"3000/x/1\", expected a number",
        "ring-bits=32 | ring-bits | settings: was \"ring-bits; seconds.truncate=0\", expected constants such as ring-bits=32",
        "total.bytes | total.byte | quantity: quantity \"total.byte\": expected one of ",
        "1.5e3 | much | value: was \"much\", expected a number",
        "recalled | guessed | standing: was \"guessed\", expected one of [measured, derived, ",
        "atom-z8350 | abacus | client: machine \"abacus\": expected ",
        "conv 8 3 4 3 1; relu 8 4 | lenet | program: network lenet: expected one of ",
        "relu 8 4 | relu 8 0 | program: line 2: in_channels: was \"0\", expected ",
        ",5, | ,-5, | tolerance -5.0 %: expected 0 or more, and less than 100",
        "a table | ' ' | source: missing, expected where it was published"
      })
  void shouldNameLineAndCellThatIsNoPoint(String there, String instead, String complaint) {
    assertThatThrownBy(() -> PublishedPoints.read(HEADER + POINT.replace(there, instead)))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageStartingWith("line 2: " + complaint);
  }

  @Test
  void shouldRefuseAnIdThatIsThereTwice() {
    assertThatThrownBy(() -> PublishedPoints.read(HEADER + POINT + POINT))
        .hasMessage("line 3: id: was \"a\", expected one that no other point has");
  }
}
