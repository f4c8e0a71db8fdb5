package org.cryptonas.node.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.cryptonas.data.DatasetSettings;
import org.cryptonas.data.Datasets;
import org.cryptonas.node.doctor.Check.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsChecksTest {
  private static final String HOST = "127.0.0.1";

  @TempDir Path folder;

  @Test
  void shouldFindDataThatIsHere() {
    assertThat(data(few("shapes"))).isEqualTo(Check.ok("data", "shapes made by this program"));
  }

  @Test
  void shouldMissDataThatNeedsAFolder() {
    Check check = data(few("cifar10"));

    assertThat(check.status()).isEqualTo(Status.MISSING);
    assertThat(check.found()).contains("--data DIR");
  }

  @Test
  void shouldReadTheFolderGiven() throws IOException {
    for (String name :
        new String[] {
          "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz",
          "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"
        }) {
      Files.write(folder.resolve(name), new byte[] {1});
    }

    Check check = data(few("fashion-mnist").from(folder));

    assertThat(check.status()).isEqualTo(Status.MISSING);
    assertThat(check.found())
        .startsWith(folder.resolve("train-images-idx3-ubyte.gz") + ": truncated");
  }

  @Test
  void shouldMissDataNobodyKnows() {
    assertThat(data(few("mnist")).found()).startsWith("dataset 'mnist', expected one of ");
  }

  @Test
  void shouldWarnWhenAPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Check check = port(taken.getLocalPort()).examine();

      assertThat(check.status()).isEqualTo(Status.WARNING);
      assertThat(check.found()).startsWith(HOST + ":" + taken.getLocalPort() + " cannot be had");
      assertThat(check.remedy().orElseThrow()).contains("--port");
    }
  }

  @Test
  void shouldFindAPortFreeAndLeaveItSo() {
    assertThat(port(0).examine().status()).isEqualTo(Status.OK);
  }

  @Test
  void shouldMeasureTheDiskOfAFolderThatIsNotYetThere() {
    Check check = new DiskCheck(folder.resolve("runs").resolve("next"), 1).examine();

    assertThat(check.status()).isEqualTo(Status.OK);
    assertThat(check.found()).endsWith(" MiB free in " + folder);
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @Test
  void shouldMissSpaceThatARunMayTake() {
    Check check = new DiskCheck(folder, Long.MAX_VALUE).examine();

    assertThat(check.status()).isEqualTo(Status.MISSING);
    assertThat(check.remedy()).contains("name another place by --out DIR");
  }

  @Test
  void shouldMissAFolderWhereAFileIs() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(new DiskCheck(file.resolve("runs"), 1).examine().found())
        .isEqualTo(file + " cannot be written");
  }

  private static Check data(DatasetSettings wanted) {
    return new DataCheck(Datasets.standard(), wanted).examine();
  }

  private static DatasetSettings few(String name) {
    return new DatasetSettings(name, Optional.empty(), 10, OptionalInt.of(20), OptionalInt.of(10));
  }

  private static PortCheck port(int number) {
    return new PortCheck("cluster port", HOST, number, "--port");
  }
}
