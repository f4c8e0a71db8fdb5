package org.cryptonas.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.protocol.cheetah.Cheetah;
import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.PhaseCost;
import org.cryptonas.protocol.cost.Protocol;
import org.cryptonas.protocol.program.ProgramStep;

/** A channel, an input or an output more never costs less, in no phase, in nothing that counts. */
class StepMonotonicityTest {
  private static final int MOST_OUTPUTS = 9_000;

  @Property(tries = 1000)
  void shouldNeverConvolveForLessWithAChannelMore(
      @ForAll("protocols") Protocol protocol,
      @ForAll("shapes") ImageShape in,
      @ForAll @IntRange(min = 1, max = 300) int out,
      @ForAll @IntRange(min = 0, max = 3) int reach,
      @ForAll @IntRange(min = 1, max = 2) int stride) {
    ProgramStep conv = conv(in, out, reach, stride);

    assertNoLess(protocol, conv, conv(wider(in), out, reach, stride));
    assertNoLess(protocol, conv, conv(in, out + 1, reach, stride));
  }

  /** Cheetah's public implementation may trade ciphertexts up for ciphertexts down. */
  @Property(tries = 1000)
  void shouldNeverConnectFullyForLessWithAnInputOrOutputMore(
      @ForAll("protocols") Protocol protocol,
      @ForAll @IntRange(min = 1, max = 70_000) int inputs,
      @ForAll @IntRange(min = 1, max = MOST_OUTPUTS) int outputs) {
    if (!protocol.name().equals(Cheetah.NAME)) {
      ProgramStep dense = new ProgramStep.FullyConnected("fc", inputs, outputs);

      assertNoLess(protocol, dense, new ProgramStep.FullyConnected("fc", inputs + 1, outputs));
      assertNoLess(protocol, dense, new ProgramStep.FullyConnected("fc", inputs, outputs + 1));
    }
  }

  @Property(tries = 500)
  void shouldNeverRectifyForLessWithAChannelMore(
      @ForAll("protocols") Protocol protocol, @ForAll("shapes") ImageShape shape) {
    assertNoLess(
        protocol, new ProgramStep.Relu("relu", shape), new ProgramStep.Relu("relu", wider(shape)));
  }

  @Provide
  Arbitrary<Protocol> protocols() {
    return Arbitraries.of(Protocols.all()).map(protocol -> protocol);
  }

  /** Images of any ratio of sides, up to those that no half ciphertext holds. */
  @Provide
  Arbitrary<ImageShape> shapes() {
    return Arbitraries.randoms()
        .map(
            random -> {
              int height = 1 + random.nextInt(random.nextBoolean() ? 12 : 140);
              int width = random.nextInt(4) > 0 ? height : 1 + random.nextInt(140);
              return new ImageShape(1 + random.nextInt(300), height, width);
            });
  }

  private static ImageShape wider(ImageShape shape) {
    return shape.withChannels(shape.channels() + 1);
  }

  private static ProgramStep conv(ImageShape in, int out, int reach, int stride) {
    return new ProgramStep.Convolution("conv", in, out, 2 * reach + 1, stride);
  }

  private static void assertNoLess(Protocol protocol, ProgramStep step, ProgramStep larger) {
    CostReport less = Costing.of(protocol, step);
    CostReport more = Costing.of(protocol, larger);

    assertNoLess(less.offline(), more.offline());
    assertNoLess(less.online(), more.online());
  }

  private static void assertNoLess(PhaseCost less, PhaseCost more) {
    assertThat(more.seconds()).isGreaterThanOrEqualTo(less.seconds());
    assertThat(more.overlappedSeconds()).isGreaterThanOrEqualTo(less.overlappedSeconds());
    assertThat(more.rounds()).isGreaterThanOrEqualTo(less.rounds());
    assertNoLess(less.up(), more.up());
    assertNoLess(less.down(), more.down());
  }

  private static void assertNoLess(Bytes less, Bytes more) {
    assertThat(more.wire()).isGreaterThanOrEqualTo(less.wire());
    assertThat(more.payload()).isGreaterThanOrEqualTo(less.payload());
  }
}
