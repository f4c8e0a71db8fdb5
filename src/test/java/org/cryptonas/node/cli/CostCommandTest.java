package org.cryptonas.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cryptonas.format.ArchitectureJson;
import org.cryptonas.format.PublishedArchitectures;
import org.cryptonas.protocol.Protocols;
import org.cryptonas.protocol.cost.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CostCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void shouldSayWhatWasCostedAndWhereFirst() {
    Typed typed = published("--protocol", "delphi");

    assertThat(typed.code()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out().lines().limit(4))
        .containsExactly(
            "cnet1-cifar10: 86,016 ReLUs, 116,396,224 MACs, 45 steps",
            "delphi over lan (3000/3000 Mbit/s up/down, 0.3 ms), client epyc-7502, server epyc-7502",
            "",
            "Simulated cost of one inference, by phase");
  }

  @Test
  void shouldShowPhasesLayersAndStandingsWhenAskedWithoutJson() {
    assertThat(published("--protocol", "delphi").out().lines())
        .anyMatch(line -> line.matches("offline( +[\\d,.]+){8}"))
        .anyMatch(line -> line.matches("online( +[\\d,.]+){8}"))
        .anyMatch(line -> line.matches("total( +[\\d,.]+){8}"))
        .anyMatch(line -> line.matches("kept between the phases: [\\d,]+ bytes by the client.*"))
        .anyMatch(line -> line.matches(" +1  relu +14x32x32 +14,336 .* relu0"))
        .anyMatch(line -> line.matches("measured: .*"))
        .anyMatch(line -> line.matches("fitted: .*ciphertextMultiply.*"));
  }

  @Test
  void shouldCostTheFilesNetworkWhenGivenAnArchitecture() throws IOException {
    Path file = folder.resolve("architecture.json");
    ArchitectureJson.write(file, PublishedArchitectures.named("cnet1-cifar10"));

    Typed typed = Typed.line("cost", "--arch", file.toString());

    assertThat(typed.out()).startsWith(file + ": 86,016 ReLUs");
    assertThat(tail(typed)).isEqualTo(tail(published()));
  }

  @Test
  void shouldSayWhichProtocolsRefuseWhenTheOthersDoNot() {
    Typed typed = Typed.line("cost", "--published", "resnet50-imagenet", "--protocol", "all");

    assertThat(typed.code()).isZero();
    assertThat(typed.out().lines())
        .anyMatch(line -> line.startsWith("delphi cannot run this network: "))
        .anyMatch(line -> line.matches(" .*cryptflow2 +cheetah"))
        .allMatch(line -> !line.matches(".*\\d$") || line.length() <= 100);
  }

  @Test
  void shouldNumberLayersByRowWhenGivenAProgram() throws IOException {
    JsonNode cost = json(program("conv,32,3,64,3,1\nrelu,32,64,,,\nfc,32,64,10,,", "--json"));

    assertThat(cost.get("relus").asLong()).isEqualTo(65_536);
    assertThat(cost.get("layers").findValuesAsText("kind"))
        .startsWith("setup", "conv", "relu", "fc")
        .contains("output");
    assertThat(cost.at("/layers/2/index").asInt()).isEqualTo(1);
  }

  @Test
  void shouldNameTheLineWhenAProgramIsNone() throws IOException {
    Typed typed = program("conv,32,3,64,3,1\nconv,32,-3,64,3,1");

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains("program.csv", "line 2", "-3").hasLineCount(1);
  }

  @Test
  void shouldFailInALineWhenTheProtocolHasNoSuchStep() throws IOException {
    Typed typed = program("conv,32,3,64,3,1\nmaxpool,32,64,,2,2", "--protocol=delphi");

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains("delphi cannot run this network").hasLineCount(1);
  }

  @Test
  void shouldAddUpToTheTotalWhenPrintedAsJson() throws IOException {
    JsonNode cost = json(published("--protocol", "delphi", "--json"));
    JsonNode phases = cost.get("phases");

    for (String field : fields(phases.get("total"))) {
      double sum = phases.at("/offline/" + field).asDouble();
      sum += phases.at("/online/" + field).asDouble();
      assertThat(phases.at("/total/" + field).asDouble()).as(field).isEqualTo(sum);
    }
    for (String field : List.of("bytesUp", "bytesDown", "payloadBytesUp", "rounds")) {
      long layers = 0;
      for (JsonNode layer : cost.get("layers")) {
        layers += layer.at("/phases/online/" + field).asLong();
      }
      assertThat(layers).as(field).isEqualTo(phases.at("/online/" + field).asLong());
    }
  }

  @Test
  void shouldNumberLayersFromTheSetUpToTheResultWhenPrintedAsJson() throws IOException {
    JsonNode layers = json(published("--protocol", "delphi", "--json")).get("layers");

    assertThat(layers).hasSize(1 + 45 + 1);
    assertThat(layers.get(0).get("index").asInt()).isEqualTo(-1);
    assertThat(layers.get(1).get("kind").asText()).isEqualTo("conv");
    assertThat(fields(layers.get(1).get("operations")))
        .contains("ciphertextMultiply", "ciphertextRotate");
    assertThat(layers.get(46).get("index").asInt()).isEqualTo(45);
  }

  @Test
  void shouldShowEveryProtocolOnceWhenAskedForAll() throws IOException {
    String[] names = Protocols.all().stream().map(Protocol::name).toArray(String[]::new);
    List<JsonNode> costs = new ArrayList<>();
    json(published("--protocol", "all", "--json")).forEach(costs::add);

    assertThat(costs).extracting(cost -> cost.get("protocol").asText()).containsExactly(names);
    assertThat(published("--protocol", "all").out().lines())
        .anyMatch(
            line -> line.strip().split(" +").length == names.length && line.contains("delphi"))
        .anyMatch(line -> line.matches("total seconds( +[\\d,.]+){" + names.length + "}"))
        .anyMatch(line -> line.startsWith("Bytes and rounds compare"))
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void shouldUseTheConfigurationsProtocolAndLinkWhenNoneIsNamed() throws IOException {
    JsonNode cost = json(published("--json", "--set", "cost.link=wan"));

    assertThat(cost.get("protocol").asText()).isEqualTo("delphi");
    assertThat(cost.get("link").asText()).isEqualTo("wan");
  }

  @Test
  void shouldTakeMachinesAndConstantsFromTheConfiguration() throws IOException {
    JsonNode usual = json(published("--json"));
    JsonNode weak = json(published("--json", "--client=atom-z8350", "--server=epyc-7502"));
    JsonNode wide =
        json(published("--json", "--set", "cost.constants.delphi.ciphertext-wire=600000"));

    assertThat(weak.get("client").asText()).isEqualTo("atom-z8350");
    assertThat(weak.at("/phases/online/clientSeconds").asDouble())
        .isGreaterThan(10 * usual.at("/phases/online/clientSeconds").asDouble());
    assertThat(wide.at("/phases/offline/bytesUp").asLong())
        .isGreaterThan(usual.at("/phases/offline/bytesUp").asLong());
    assertThat(wide.at("/standing/ciphertext-wire").asText()).isEqualTo("given");
    assertThat(wide.at("/standing/bytes").asText()).isEqualTo("given");
  }

  @Test
  void shouldTakeAnOperationsTimeFromTheCommandLine() throws IOException {
    JsonNode slow = json(published("--json", "--set=cost.constants.delphi.seconds.garbleAnd=1"));

    assertThat(slow.at("/phases/offline/serverSeconds").asDouble())
        .isGreaterThan(slow.get("relus").asDouble() * 288);
    assertThat(slow.get("standing").get("seconds.garbleAnd").asText()).isEqualTo("given");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "NaN", "Infinity"})
  void shouldNameTheConstantWhenItsValueIsNone(String value) {
    Typed typed = published("--set=cost.constants.delphi.seconds.garbleAnd=" + value);

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("delphi.seconds.garbleAnd", "at least 0").hasLineCount(1);
  }

  @Test
  void shouldAlignFiguresToTheRightWhenProtocolsStandSideBySide() {
    List<String> lines = published("--protocol", "all").out().lines().toList();

    assertThat(lines)
        .filteredOn(line -> line.startsWith("total "))
        .hasSize(8)
        .allSatisfy(line -> assertThat(line).hasSameSizeAs(lines.get(4)));
    assertThat(lines).contains("How far they can be trusted");
  }

  @Test
  void shouldWaitLongerWhenTheLinkIsSlower() throws IOException {
    JsonNode slow = json(published("--json", "--link", "198/802/10"));
    JsonNode fast = json(published("--json", "--link", "1980/8020/1.5"));

    assertThat(slow.get("link").asText()).isEqualTo("198/802/10");
    assertThat(slow.at("/phases/total/seconds").asDouble())
        .isGreaterThan(fast.at("/phases/total/seconds").asDouble());
    assertThat(slow.at("/phases/total/bytesUp")).isEqualTo(fast.at("/phases/total/bytesUp"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"198/802", "a/b/c", "0/1/1", "-1/1/1", "1/1/NaN", "moon", "1/1/1/1", ""})
  void shouldSayWhatALinkIsWhenGivenNone(String link) {
    refused(published("--link=" + link), link, "expected");
  }

  @ParameterizedTest
  @CsvSource({
    "--protocol, yao, delphi",
    "--protocol, yao, or all",
    "--client, abacus, epyc-7502",
    "--server, abacus, epyc-7502",
  })
  void shouldListTheNamesThereAreWhenGivenAnother(String option, String name, String expected) {
    refused(published(option, name), name, expected);
  }

  @Test
  void shouldSayWhatIsExpectedUnlessOneNetworkIsNamed() {
    refused(Typed.line("cost"), "no network", "--arch FILE");
    refused(published("--arch", "a.json"), "several networks", "--published NAME");
    refused(Typed.line("cost", "--published", "cnet9"), "'cnet9'", "cnet1-cifar10");
    refused(Typed.line("cost", "--published", "cnet9"), "'cnet9'", "resnet50-imagenet");
  }

  @Test
  void shouldFailInALineWhenTheFileIsNoArchitecture() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{\"schema\": 3}");

    for (Path given : List.of(file, folder.resolve("absent.json"), folder)) {
      Typed typed = Typed.line("cost", "--arch", given.toString());
      assertThat(typed.code()).isEqualTo(1);
      assertThat(typed.out()).isEmpty();
      assertThat(typed.err()).contains(given.toString()).hasLineCount(1);
    }
  }

  private static Typed published(String... more) {
    return Typed.line(
        Stream.concat(Stream.of("cost", "--published", "cnet1-cifar10"), Stream.of(more))
            .toArray(String[]::new));
  }

  private Typed program(String rows, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("program.csv"), rows);
    return Typed.line(
        Stream.concat(Stream.of("cost", "--program", file.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static void refused(Typed typed, String given, String expected) {
    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains(given, expected).hasLineCount(1);
  }

  private static List<String> tail(Typed typed) {
    return typed.out().lines().skip(1).toList();
  }

  private static JsonNode json(Typed typed) throws IOException {
    assertThat(typed.err()).isEmpty();
    assertThat(typed.code()).isZero();
    return new ObjectMapper().readTree(typed.out());
  }

  private static List<String> fields(JsonNode node) {
    List<String> fields = new ArrayList<>();
    node.fieldNames().forEachRemaining(fields::add);
    return fields;
  }
}
