package org.cryptonas.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.budget.Balancing;
import org.cryptonas.budget.CoreOutline;
import org.cryptonas.budget.ReluBalancer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedArchitecturesTest {
  static Stream<String> names() {
    return PublishedArchitectures.names().stream();
  }

  @ParameterizedTest
  @CsvSource({
    "cnet1-cifar10,10,6,86016",
    "cnet2-cifar10,10,12,344064",
    "cnet3-cifar10,10,24,1376256",
    "cnet1-cifar100,100,6,86016",
    "cnet2-cifar100,100,12,344064",
    "cnet3-cifar100,100,24,1376256"
  })
  void shouldBeTheBalancedCoreOfItsRelus(String name, int classes, int depth, long relus) {
    Architecture published = PublishedArchitectures.named(name);
    Core balanced =
        new ReluBalancer(Balancing.RELU)
            .core(CoreOutline.of(new ImageShape(3, 32, 32), classes, depth), relus);
    assertThat(published.core()).isEqualTo(balanced);
    assertThat(published.counts().relus()).isEqualTo(relus);
  }

  @ParameterizedTest
  @CsvSource({
    "cnet1-cifar10,3: 3: 3:0;1 5:1 3:0;2 3:2;3",
    "cnet2-cifar10,5: 5: 5:0;1 5:0 5:1;2 3:0;1;2 3:1 3:2;4;5;6 3:0;4;5 3:5;6 5:4 3:0;3;7;8;9",
    "cnet1-cifar100,5: 3: 3:0;1 3: 3: 3:3;4",
  })
  void shouldHaveThePublishedPattern(String name, String pattern) {
    assertThat(PublishedArchitectures.named(name).pattern()).hasToString(pattern.replace(';', ','));
  }

  @ParameterizedTest
  @CsvSource({"cnet1-cifar100,2.500,1.833", "cnet3-cifar100,6.458,1.958"})
  void shouldHaveManyTimesTheRelusWhenSkipsAreNotPruned(String name, double none, double shuffled) {
    assertThat(timesPruned(name, ReluReduction.NONE)).isEqualTo(none, within(0.001));
    assertThat(timesPruned(name, ReluReduction.SHUFFLED)).isEqualTo(shuffled, within(0.001));
  }

  private static double timesPruned(String name, ReluReduction reduction) {
    Architecture published = PublishedArchitectures.named(name);
    Architecture other = new Architecture(published.core(), published.pattern(), reduction);
    return (double) other.counts().relus() / published.counts().relus();
  }

  @ParameterizedTest
  @MethodSource("names")
  void shouldShipAsTheProgramWouldWriteIt(String name) throws IOException {
    try (InputStream in =
        PublishedArchitectures.class.getResourceAsStream("published/" + name + ".json")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(ArchitectureJson.write(PublishedArchitectures.named(name)));
    }
  }

  @Test
  void shouldListTheNamesWhenThereIsNoneOfThatName() {
    assertThat(PublishedArchitectures.names()).hasSize(6);
    for (String name : List.of("cnet4", "../cnet1-cifar10", "")) {
      assertThatThrownBy(() -> PublishedArchitectures.named(name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "architecture %s: expected one of cnet1-cifar10, cnet2-cifar10, cnet3-cifar10,"
                      .formatted(name)
                  + " cnet1-cifar100, cnet2-cifar100, cnet3-cifar100");
    }
  }
}
