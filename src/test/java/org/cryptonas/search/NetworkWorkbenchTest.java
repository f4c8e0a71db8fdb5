package org.cryptonas.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.Images;
import org.cryptonas.nn.ComputeDevice;
import org.cryptonas.nn.Pace;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.policy.Draw;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.settings.SettingsReader;
import org.cryptonas.search.weights.WeightFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkWorkbenchTest {
  private static final int SIDE = 8;
  private static final SkipPattern CHAIN = SkipPattern.chain(3, 3);
  private static final SkipPattern DENSE = SkipPattern.dense(3, 3);

  @TempDir private Path folder;

  @Test
  void shouldScorePatternsDrawnAtRandomAsItScoresThePolicys() throws IOException {
    Result.Taught taught = taught(List.of(DENSE, CHAIN, DENSE));

    assertThat(taught.scores()).hasSize(2).doesNotHaveDuplicates();
    assertThat(taught.control())
        .containsExactly(taught.scores().get(1), taught.scores().get(0), taught.scores().get(1));
  }

  @Test
  void shouldTeachAndScoreTheSameWhateverIsDrawnAtRandomBeside() throws IOException {
    Result.Taught with = taught(List.of(DENSE));
    Result.Taught without = taught(List.of());

    assertThat(without.weights()).isEqualTo(with.weights());
    assertThat(without.scores()).isEqualTo(with.scores());
    assertThat(without.control()).isEmpty();
  }

  /** A lesson that scores a chain and a dense pattern, and some drawn at random. */
  private Result.Taught taught(List<SkipPattern> control) throws IOException {
    SearchParts parts = parts();
    Task.Lesson lesson =
        new Task.Lesson(
            1,
            parts.centre().initial(),
            List.of(DENSE, CHAIN, DENSE),
            new Pace(32, 1, 0.9),
            List.of(proposal(1, CHAIN), proposal(2, DENSE)),
            control,
            200,
            0,
            96,
            1,
            7);
    return (Result.Taught) parts.workbench().get().perform(lesson, TrainingControl.NONE);
  }

  private static Proposal proposal(long number, SkipPattern pattern) {
    return new Proposal(number, new Draw(pattern, 0, 0));
  }

  private SearchParts parts() {
    return SearchParts.of(
        SettingsReader.read(
            ConfigFactory.parseString(
                    "cryptonas { space.depth = 3, budgets = [2000], lessons.core-relus = 2000 }")
                .withFallback(ConfigFactory.defaultReference())),
        new Dataset("noise", "none", true, 2, images(96), images(200), images(10)),
        new WeightFolder(folder),
        ComputeDevice.CPU);
  }

  private static Images images(int count) {
    SplittableRandom random = new SplittableRandom(count);
    byte[] pixels = new byte[count * SIDE * SIDE];
    random.nextBytes(pixels);
    byte[] labels = new byte[count];
    for (int image = 0; image < count; image++) {
      labels[image] = (byte) random.nextInt(2);
    }
    return new Images(1, SIDE, SIDE, pixels, labels);
  }
}
