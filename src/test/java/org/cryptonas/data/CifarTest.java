package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarTest {
  private static final CifarLayout TINY =
      new CifarLayout("tiny", 3, 2, 2, "tiny-bin", List.of("one.bin", "two.bin"), 2, "test.bin", 1);

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    folder = write(Files.createDirectory(temporary.resolve("data")));
  }

  @Test
  void shouldPutChannelsInnermost() {
    Images test = read().test();

    assertThat(test.channels()).isEqualTo(3);
    assertThat(test.pixels()).containsExactly(4, 14, 24, 5, 15, 25, 6, 16, 26, 7, 17, 27);
  }

  @Test
  void shouldTakeTheLastLabelByteOfEachRecordInOrderOfFiles() {
    Images training = read().training();

    assertThat(training.labels()).containsExactly(0, 1, 2, 0);
    assertThat(training.pixels()[2 * 12]).isEqualTo((byte) 2);
  }

  @Test
  void shouldGiveChecksumOverFilesInOrder() throws IOException {
    String expected =
        new Sha256()
            .add(Files.readAllBytes(folder.resolve("one.bin")))
            .add(Files.readAllBytes(folder.resolve("two.bin")))
            .add(Files.readAllBytes(folder.resolve("test.bin")))
            .hex();

    assertThat(read().checksum()).isEqualTo(expected);
  }

  @Test
  void shouldLookIntoTheFolderTheArchiveUnpacksTo() throws IOException {
    write(Files.createDirectory(temporary.resolve("tiny-bin")));

    SourceImages images =
        new Cifar(TINY).read(DatasetSettings.of("tiny").from(temporary), DatasetProgress.silent());

    assertThat(images.place()).isEqualTo(temporary.resolve("tiny-bin").toString());
  }

  @Test
  void shouldRefuseAFileOfAnotherLength() throws IOException {
    Files.write(folder.resolve("two.bin"), new byte[27]);

    assertThatThrownBy(this::read)
        .isInstanceOf(DatasetException.class)
        .hasMessage("%s: 27 bytes, expected 28 (2 records of 14)", folder.resolve("two.bin"));
  }

  @Test
  void shouldRefuseALabelThatIsNoClass() throws IOException {
    Files.write(folder.resolve("test.bin"), record(3, 0));

    assertThatThrownBy(this::read)
        .isInstanceOf(DatasetException.class)
        .hasMessage("%s: label 3 of image 0, expected 0 to 2", folder.resolve("test.bin"));
  }

  @Test
  void shouldRefuseWhenAFileIsMissing() throws IOException {
    Files.delete(folder.resolve("test.bin"));

    assertThat(new Cifar(TINY).whereabouts(DatasetSettings.of("tiny").from(folder)).state())
        .isEqualTo(Whereabouts.State.MISSING);
    assertThatThrownBy(this::read)
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("test.bin: no such file");
  }

  @Test
  void shouldSayThatItNeedsAFolder() {
    assertThatThrownBy(
            () -> new Cifar(TINY).read(DatasetSettings.of("tiny"), DatasetProgress.silent()))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "tiny needs --data DIR, the folder of its binary version with one.bin, two.bin and"
                + " test.bin");
  }

  @Test
  void shouldKnowTheOfficialRecords() {
    assertThat(CifarLayout.cifar10().recordBytes()).isEqualTo(3073);
    assertThat(CifarLayout.cifar100().recordBytes()).isEqualTo(3074);
  }

  private SourceImages read() {
    return new Cifar(TINY).read(DatasetSettings.of("tiny").from(folder), DatasetProgress.silent());
  }

  private static Path write(Path folder) throws IOException {
    Files.write(folder.resolve("one.bin"), join(record(0, 0), record(1, 1)));
    Files.write(folder.resolve("two.bin"), join(record(2, 2), record(0, 3)));
    Files.write(folder.resolve("test.bin"), record(2, 4));
    return folder;
  }

  /** Two label bytes, then pixels that tell plane (tens) and place (units, from {@code first}). */
  private static byte[] record(int label, int first) {
    byte[] record = new byte[14];
    record[0] = 9;
    record[1] = (byte) label;
    for (int i = 0; i < 12; i++) {
      record[2 + i] = (byte) (first + i % 4 + 10 * (i / 4));
    }
    return record;
  }

  private static byte[] join(byte[] one, byte[] two) {
    byte[] both = new byte[one.length + two.length];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }
}
