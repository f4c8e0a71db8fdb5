package org.cryptonas.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedProgramsTest {
  @ParameterizedTest
  @CsvSource({
    "resnet32-cifar10,303104,68872192",
    "resnet18-tinyimagenet,2228224,2198142976",
    "minionn-cifar10,173056,61089792",
    "resnet50-imagenet,9608704,4089184256",
    "squeezenet-imagenet,2763104,387747520",
    "densenet121-imagenet,15667456,2834161664"
  })
  void shouldHaveItsReluAndMultiplyAccumulateOperations(String name, long relus, long macs) {
    Program program = PublishedPrograms.named(name);

    assertThat(program.relus()).isEqualTo(relus);
    assertThat(program.macs()).isEqualTo(macs);
  }

  @ParameterizedTest
  @CsvSource({
    "resnet50-imagenet,25557032,54120,4.1e9",
    "squeezenet-imagenet,1235496,3944,0.36e9",
    "densenet121-imagenet,7978856,84648,2.87e9"
  })
  void shouldHaveThePublishedParameters(
      String name, long parameters, long biasesAndNorms, double macs) {
    Program program = PublishedPrograms.named(name);

    long weights = program.steps().stream().mapToLong(PublishedProgramsTest::weights).sum();
    assertThat(weights).isEqualTo(parameters - biasesAndNorms);
    assertThat((double) program.macs()).isCloseTo(macs, withinPercentage(8));
  }

  @Test
  void shouldRunTheConvolutionsWhoseCostIsPublished() {
    assertThat(PublishedPrograms.named("resnet50-imagenet").steps())
        .map(PublishedProgramsTest::shape)
        .contains("256x14x14 1024 1/1", "1024x14x14 256 1/1", "256x14x14 256 3/1")
        .contains("1024x14x14 2048 1/2");
  }

  @Test
  void shouldListTheNamesWhenThereIsNoneOfThatName() {
    assertThat(PublishedPrograms.names()).hasSize(6);
    for (String name : List.of("resnet", "../programs/resnet32-cifar10", "")) {
      assertThatThrownBy(() -> PublishedPrograms.named(name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "network %s: expected one of resnet32-cifar10, resnet18-tinyimagenet,".formatted(name)
                  + " minionn-cifar10, resnet50-imagenet, squeezenet-imagenet,"
                  + " densenet121-imagenet");
    }
  }

  private static long weights(ProgramStep step) {
    if (step instanceof ProgramStep.Convolution conv) {
      return (long) conv.in().channels() * conv.outChannels() * conv.kernel() * conv.kernel();
    }
    return step.macs();
  }

  private static String shape(ProgramStep step) {
    return step instanceof ProgramStep.Convolution conv
        ? "%s %d %d/%d".formatted(conv.in(), conv.outChannels(), conv.kernel(), conv.stride())
        : step.kind();
  }
}
