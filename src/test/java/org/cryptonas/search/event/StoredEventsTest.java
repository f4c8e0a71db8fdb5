package org.cryptonas.search.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.ActorSystem;
import akka.serialization.Serialization;
import akka.serialization.SerializationExtension;
import akka.serialization.SerializerWithStringManifest;
import akka.serialization.jackson.JacksonObjectMapperProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cryptonas.search.journal.EventSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a journal holds stays readable. Of every event a sample is stored as text, and another in
 * the folder of each version that writes it otherwise; {@code mvn test -Dtest=StoredEventsTest
 * -Dcryptonas.samples=write} writes those of the version under development from {@link
 * EventSamples}. Samples of an earlier version are never changed.
 */
class StoredEventsTest {
  private static final Path STORED =
      Path.of("src", "test", "resources", "org", "cryptonas", "search", "event");

  /** The first is under development until a release; then a folder for the next is begun. */
  private static final List<String> VERSIONS = List.of("v2", "v1");

  private static ActorSystem system;
  private static Serialization serialization;
  private static ObjectMapper text;

  @BeforeAll
  static void start() throws IOException {
    system =
        ActorSystem.create(
            "events",
            ConfigFactory.parseString("akka.actor.provider = local")
                .withFallback(ConfigFactory.parseResources("akka.conf"))
                .withFallback(ConfigFactory.load()));
    serialization = SerializationExtension.get(system);
    text =
        JacksonObjectMapperProvider.get(system).create(EventSerializer.BINDING, Optional.empty());
    if ("write".equals(System.getProperty("cryptonas.samples"))) {
      write();
    }
  }

  @AfterAll
  static void stop() {
    system.terminate();
  }

  @Test
  void shouldHaveASampleOfEveryType() {
    List<Class<?>> types = types(SearchEvent.class).toList();

    assertThat(EventSamples.all().stream().map(Object::getClass).toList())
        .as("a new event needs a sample in EventSamples")
        .containsExactlyInAnyOrderElementsOf(types);
    assertThat(EventSamples.all()).allSatisfy(event -> assertThat(stored(event)).isRegularFile());
  }

  @ParameterizedTest
  @MethodSource("org.cryptonas.search.event.EventSamples#all")
  void shouldComeOutOfTheJournalAsItWentIn(SearchEvent event) throws Exception {
    SerializerWithStringManifest serializer =
        (SerializerWithStringManifest) serialization.findSerializerFor(event);
    String name = serializer.manifest(event);

    assertThat(serializer).isInstanceOf(EventSerializer.class);
    assertThat(name).matches("[a-z]+(-[a-z]+)*").isEqualTo(name(event));
    assertThat(
            serialization
                .deserialize(serialization.serialize(event).get(), serializer.identifier(), name)
                .get())
        .isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("org.cryptonas.search.event.EventSamples#all")
  void shouldBeWrittenAsItIsStored(SearchEvent event) throws IOException {
    assertThat(json(event))
        .as("run with -Dcryptonas.samples=write unless a released version would change")
        .isEqualTo(text.readTree(stored(event).toFile()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shouldReadTheEventsOfEveryVersion(Path sample) throws IOException {
    JsonNode given = text.readTree(sample.toFile());

    SearchEvent event = text.treeToValue(given, SearchEvent.class);

    assertThat(json(event).fieldNames())
        .toIterable()
        .as("no field of an old event is dropped")
        .containsAll(given::fieldNames);
  }

  @Test
  void shouldNameTheEventWhenANewerProgramWroteIt() throws Exception {
    SerializerWithStringManifest serializer =
        (SerializerWithStringManifest) serialization.serializerFor(SearchEvent.Scored.class);
    byte[] newer = new CBORMapper().writeValueAsBytes(Map.of("event", "moved-to-mars"));

    assertThatThrownBy(() -> serializer.fromBinary(newer, "moved-to-mars"))
        .isInstanceOf(NotSerializableException.class)
        .hasMessageContaining("'moved-to-mars'")
        .hasMessageContaining("newer");
  }

  @Test
  void shouldRefuseAnEventThatLacksSomething() throws Exception {
    assertThatThrownBy(() -> text.readValue("{\"event\": \"scaled\"}", SearchEvent.class))
        .hasMessageContaining("candidate");
  }

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(STORED)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void write() throws IOException {
    Path current = STORED.resolve(VERSIONS.get(0));
    Files.createDirectories(current);
    for (SearchEvent event : EventSamples.all()) {
      String json = text.writerWithDefaultPrettyPrinter().writeValueAsString(json(event));
      Path sample = stored(event);
      boolean same =
          Files.exists(sample) && text.readTree(sample.toFile()).equals(text.readTree(json));
      if (!same) {
        Files.writeString(current.resolve(sample.getFileName()), json + "\n");
      }
    }
  }

  private static JsonNode json(SearchEvent event) throws IOException {
    return text.readTree(text.writerFor(SearchEvent.class).writeValueAsString(event));
  }

  /** Of the latest version that has one: how it is written now. */
  private static Path stored(SearchEvent event) {
    try {
      String file = name(event) + ".json";
      return VERSIONS.stream()
          .map(version -> STORED.resolve(version).resolve(file))
          .filter(Files::exists)
          .findFirst()
          .orElse(STORED.resolve(VERSIONS.get(0)).resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(SearchEvent event) throws IOException {
    return json(event).required("event").asText();
  }

  private static Stream<Class<?>> types(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StoredEventsTest::types)
        : Stream.of(type);
  }
}
