package org.cryptonas.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.ReluReduction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitGuardTest {
  @TempDir private Path folder;

  @Test
  void shouldEndCleanlyWhenTheProcessExitsDuringATraining() throws Exception {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessTraining.class.getName())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isEqualTo(3);
  }

  /** Exits with 3 from another thread in the midst of its training. */
  static final class EndlessTraining {
    private EndlessTraining() {}

    public static void main(String[] arguments) {
      NativeRuntime.prepare(1);
      CountDownLatch underWay = new CountDownLatch(20);
      Thread leaving =
          new Thread(
              () -> {
                try {
                  underWay.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                System.exit(3);
              });
      leaving.start();
      train(underWay);
    }

    private static void train(CountDownLatch underWay) {
      TrainingControl control =
          new TrainingControl() {
            @Override
            public boolean cancelled() {
              return false;
            }

            @Override
            public void progress(long images, long total) {
              underWay.countDown();
            }
          };
      Architecture architecture =
          new Architecture(TinyData.core(1), TinyData.pattern(), ReluReduction.PRUNED);
      new StandaloneTrainer(TinyData.dataset(), StandaloneTrainerTest.SETTINGS, ComputeDevice.CPU)
          .train(architecture, 1e6, 1, control);
    }
  }

  @Test
  void shouldLeaveNoHookWhenClosed() {
    for (int training = 0; training < 3; training++) {
      ExitGuard guard = ExitGuard.enter();
      guard.pause();
      guard.close();
    }
    List<String> threads =
        Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();

    assertThat(threads).doesNotContain("exit-after-step");
  }
}
