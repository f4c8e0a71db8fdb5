package org.cryptonas.node.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cryptonas.nn.EngineReport;
import org.cryptonas.node.doctor.Check.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MachineChecksTest {
  private static final long MIB = 1 << 20;

  @TempDir Path folder;

  @Test
  void shouldAskForJava17() {
    assertThat(new JavaCheck(11, "11.0.2", List.of()).examine().status()).isEqualTo(Status.MISSING);
    assertThat(new JavaCheck(17, "17.0.1", List.of()).examine().status()).isEqualTo(Status.OK);
  }

  @Test
  void shouldWarnWhenNewJavaHasNoConsentToNativeAccess() {
    Check without = new JavaCheck(25, "25", List.of("-Xmx2g")).examine();
    Check with = new JavaCheck(25, "25", List.of("--enable-native-access=ALL-UNNAMED")).examine();

    assertThat(without.status()).isEqualTo(Status.WARNING);
    assertThat(without.remedy().orElseThrow()).contains("--enable-native-access=ALL-UNNAMED");
    assertThat(with.status()).isEqualTo(Status.OK);
  }

  @Test
  void shouldDescribeTheJavaItRunsOn() {
    assertThat(JavaCheck.here().feature()).isEqualTo(Runtime.version().feature());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void shouldFindMavenOnThePathOnly() throws IOException {
    String path = folder + ":" + folder.resolve("none");
    assertThat(new MavenCheck(path).examine().status()).isEqualTo(Status.WARNING);

    Path program = Files.createFile(folder.resolve("mvn"));
    assertThat(program.toFile().setExecutable(true)).isTrue();

    assertThat(new MavenCheck(path).examine()).isEqualTo(Check.ok("Maven", program.toString()));
  }

  @Test
  void shouldNameTheNativesThatWork() {
    assertThat(new EngineCheck(() -> new EngineReport("PyTorch", "2.7.1", false, 0)).examine())
        .isEqualTo(Check.ok("natives", "PyTorch 2.7.1"));
  }

  @Test
  void shouldSayWhyNativesDoNotWork() {
    Check check = new EngineCheck(MachineChecksTest::broken).examine();

    assertThat(check.status()).isEqualTo(Status.MISSING);
    assertThat(check.found()).isEqualTo("no such library");
    assertThat(check.remedy()).isPresent();
  }

  @Test
  void shouldCountDevices() {
    assertThat(devices(0)).isEqualTo("4 processors, no GPU that the natives can use");
    assertThat(devices(2))
        .isEqualTo("4 processors, 2 GPUs, for nodes that join: join --devices gpu:0");
    assertThat(new DevicesCheck(4, MachineChecksTest::broken).examine().found())
        .isEqualTo("4 processors, GPUs unknown while the natives do not work");
  }

  @Test
  void shouldWarnWhenTheHeapIsSmallOrLeavesNoRoomForNetworks() {
    assertThat(new MemoryCheck(256 * MIB, 8192 * MIB).examine().status()).isEqualTo(Status.WARNING);
    assertThat(new MemoryCheck(1800 * MIB, 2048 * MIB).examine().status())
        .isEqualTo(Status.WARNING);
    assertThat(new MemoryCheck(1024 * MIB, 4096 * MIB).examine())
        .isEqualTo(Check.ok("memory", "4096 MiB, of them at most 1024 for the Java heap"));
  }

  @Test
  void shouldMeasureTheMemoryOfThisMachine() {
    assertThat(MemoryCheck.here().machine()).isGreaterThan(64 * MIB);
  }

  private static String devices(int gpus) {
    return new DevicesCheck(4, () -> new EngineReport("PyTorch", "2.7.1", true, gpus))
        .examine()
        .found();
  }

  private static EngineReport broken() {
    throw new IllegalStateException("no such library");
  }
}
