package org.cryptonas.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  enum Kind {
    SHORT,
    RATHER_LONG
  }

  record Sample(
      Kind kind, double number, boolean flag, Optional<String> note, OptionalDouble score) {}

  record Numbers(List<Double> values, long whole) {}

  private static final Sample FULL =
      new Sample(Kind.RATHER_LONG, 0.25, true, Optional.of("ä"), OptionalDouble.of(1));

  @Test
  void shouldLeaveOutWhatIsAbsentAndReadItBack() {
    Sample bare = new Sample(Kind.SHORT, 3, false, Optional.empty(), OptionalDouble.empty());
    assertThat(Documents.text(bare))
        .isEqualTo("{\n  \"kind\": \"short\",\n  \"number\": 3,\n  \"flag\": false\n}\n");
    assertThat(Documents.read(Documents.text(bare), Sample.class)).isEqualTo(bare);
    assertThat(Documents.read(Documents.text(FULL), Sample.class)).isEqualTo(FULL);
    assertThat(Documents.text(FULL)).contains("\"rather-long\"", "\"ä\"", "\"score\": 1\n");
  }

  @ParameterizedTest
  @CsvSource({
    "0.0,0",
    "-0.5,-0.5",
    "12.0,12",
    "1200000,1200000",
    "0.1,0.1",
    "1e-5,0.00001",
    "1e9,1000000000",
    "1e300,1E+300",
    "1.5e-12,1.5E-12",
    "0.123456789012345,0.123456789012345"
  })
  void shouldWriteNumbersAsPeopleDo(double number, String text) {
    assertThat(Documents.text(new Numbers(List.of(number), 7)))
        .isEqualTo("{\n  \"values\": [%s],\n  \"whole\": 7\n}\n".formatted(text));
  }

  @Property
  void shouldReadBackTheVeryNumber(@ForAll double number) {
    Numbers numbers = new Numbers(List.of(number), Math.round(number));
    assertThat(Documents.read(Documents.text(numbers), Numbers.class))
        .satisfies(read -> assertThat(read.whole()).isEqualTo(numbers.whole()))
        .satisfies(read -> assertThat(read.values().get(0)).isEqualTo(number + 0.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void shouldRefuseToWriteWhatIsNoJsonNumber(double number) {
    assertThatThrownBy(() -> Documents.text(new Numbers(List.of(number), 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot be written as JSON: %s is no JSON number".formatted(number));
    assertThatThrownBy(
            () ->
                Documents.text(
                    new Sample(Kind.SHORT, number, true, Optional.empty(), OptionalDouble.empty())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                Documents.text(
                    new Sample(Kind.SHORT, 0, true, Optional.empty(), OptionalDouble.of(number))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | empty, expected a JSON document",
        "null | was null, expected a value",
        "[] | was [], expected an object",
        "5 | was 5, expected an object",
        "{\"values\": [1], \"whole\": 3000000000000000000000}"
            + " | whole: Numeric value (3000000000000000000000) out of range of long"
            + " (-9223372036854775808 - 9223372036854775807)",
        "{\"values\": [\"1\"], \"whole\": 3} | values[0]: was \"1\", expected a number",
        "{\"values\": [1], \"whole\": 1e2} | whole: was 100.0, expected a whole number",
        "{\"values\": [1e999], \"whole\": 1} | values[0]: was a number out of range,"
            + " expected one of at most 1.7976931348623157E308",
      })
  void shouldSayWhatIsWrong(String text, String complaint) {
    assertThatThrownBy(() -> Documents.read(text, Numbers.class))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true | \"true\" | flag: was \"true\", expected true or false",
        "true | 1 | flag: was 1, expected true or false",
        "0.25 | true | number: was true, expected a number",
        "\"ä\" | 5 | note: was 5, expected text",
        "\"ä\" | null | note: was null, expected a value",
        "\"score\": 1 | \"score\": \"1\" | score: was \"1\", expected a number",
      })
  void shouldNotConvertOneTypeToAnother(String good, String bad, String complaint) {
    String text = Documents.text(FULL).replace(good, bad);
    assertThatThrownBy(() -> Documents.read(text, Sample.class))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(complaint);
  }

  @Test
  void shouldRefuseWhatFollowsTheDocument() {
    String text = "{\"values\": [1], \"whole\": 3}";
    for (String tail : List.of("1", "{}", "}", "x")) {
      assertThatThrownBy(() -> Documents.read(text + tail, Numbers.class))
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageStartingWith("line 1, column ");
    }
  }
}
