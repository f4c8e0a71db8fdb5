package org.cryptonas.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.search.settings.SearchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said of files for other systems where those systems are not. */
final class DeploymentFilesTest {
  private static final Path KUBERNETES = Path.of("conf", "kubernetes", "cryptonas.yaml");

  @TempDir Path place;

  @Test
  void shouldNameEveryKubernetesObjectOnce() throws Exception {
    List<JsonNode> objects = objects();

    assertThat(objects)
        .extracting(object -> object.get("kind").asText() + " " + name(object))
        .doesNotHaveDuplicates()
        .contains(
            "ServiceAccount cryptonas",
            "StatefulSet cryptonas-coordinator",
            "StatefulSet cryptonas-trainer",
            "Service cryptonas-coordinator",
            "Service cryptonas-trainer",
            "NetworkPolicy cryptonas");
    assertThat(objects)
        .allSatisfy(object -> assertThat(object.get("apiVersion").asText()).contains("v1"));
  }

  @Test
  void shouldHaveAContactPointForEachCoordinator() throws Exception {
    SearchSettings settings = settings();
    int coordinators = named("StatefulSet", "cryptonas-coordinator").at("/spec/replicas").asInt();

    assertThat(settings.node().contactPoints()).hasSize(coordinators);
    assertThat(settings.node().contactPoints().get(0))
        .isEqualTo(
            "cryptonas-coordinator-0.cryptonas-coordinator.cryptonas.svc.cluster.local:8558");
    assertThat(settings.security().tls()).isTrue();
  }

  @Test
  void shouldTellHowToMakeEverySecretThatIsMounted() throws Exception {
    String text = Files.readString(KUBERNETES);

    assertThat(
            objects().stream()
                .flatMap(object -> object.findValuesAsText("secretName").stream())
                .toList())
        .hasSize(2)
        .allSatisfy(secret -> assertThat(text).contains("create secret generic " + secret));
  }

  @Test
  void shouldRestartWhatASystemdUnitStartsAndNameOnlyFilesThatAreThere() throws Exception {
    for (String unit : List.of("cryptonas-search.service", "cryptonas-join.service")) {
      List<String> lines = Files.readAllLines(Path.of("conf", "systemd", unit));

      assertThat(lines).contains("[Unit]", "[Service]", "[Install]", "SuccessExitStatus=130");
      assertThat(lines).anyMatch(line -> line.startsWith("Restart="));
      assertThat(named(lines)).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
    }
  }

  /** The program's files that are named as they would be under /opt/cryptonas. */
  private static List<Path> named(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Stream.of(line.split("[ ;\"]+")))
        .filter(word -> word.startsWith("/opt/cryptonas/"))
        .map(word -> Path.of(word.substring("/opt/cryptonas/".length())))
        .toList();
  }

  private SearchSettings settings() throws Exception {
    String options = named("ConfigMap", "cryptonas").at("/data/search.conf").asText();
    Path file =
        Files.writeString(
            place.resolve("search.conf"),
            options.replace("/opt/cryptonas/", Path.of("").toAbsolutePath() + "/"));
    return Configuration.of(Optional.of(file), List.of()).settings();
  }

  private static JsonNode named(String kind, String name) throws Exception {
    return objects().stream()
        .filter(object -> object.get("kind").asText().equals(kind) && name(object).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  private static List<JsonNode> objects() throws Exception {
    try (MappingIterator<JsonNode> all =
        new YAMLMapper().readerFor(JsonNode.class).readValues(KUBERNETES.toFile())) {
      return all.readAll();
    }
  }
}
