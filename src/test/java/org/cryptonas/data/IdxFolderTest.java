package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFolderTest {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void writeFiles() {
    folder = TinyIdx.folder(temporary.resolve("idx"));
  }

  @Test
  void shouldGiveGreyImagesOfBothSplits() {
    IdxFolder files = IdxFolder.read(folder);

    Images training = files.training(TinyIdx.CLASSES);
    assertThat(training.count()).isEqualTo(TinyIdx.TRAINING);
    assertThat(training.channels()).isEqualTo(1);
    assertThat(training.height()).isEqualTo(TinyIdx.SIDE);
    assertThat(training.labels()[13]).isEqualTo((byte) 3);
    assertThat(files.test(TinyIdx.CLASSES).count()).isEqualTo(TinyIdx.TEST);
  }

  @Test
  void shouldKeepRowsAndColumnsApartWhenImagesAreNotSquare() {
    TinyIdx.write(file(0), TinyIdx.idx(new byte[60 * 6], 0x803, 60, 2, 3));
    TinyIdx.write(file(2), TinyIdx.idx(new byte[20 * 6], 0x803, 20, 2, 3));

    Images test = IdxFolder.read(folder).test(TinyIdx.CLASSES);

    assertThat(test.height()).isEqualTo(2);
    assertThat(test.width()).isEqualTo(3);
  }

  @Test
  void shouldGiveOneChecksumOverDecompressedFilesInOrder() {
    String expected =
        new Sha256()
            .add(TinyIdx.images(TinyIdx.TRAINING, TinyIdx.SIDE, 1))
            .add(TinyIdx.labels(TinyIdx.TRAINING))
            .add(TinyIdx.images(TinyIdx.TEST, TinyIdx.SIDE, 2))
            .add(TinyIdx.labels(TinyIdx.TEST))
            .hex();

    assertThat(IdxFolder.read(folder).checksum()).isEqualTo(expected);
  }

  @Test
  void shouldRefuseWhenLabelsAreFewerThanImages() {
    TinyIdx.write(file(1), TinyIdx.labels(59));

    assertThatThrownBy(() -> IdxFolder.read(folder).training(TinyIdx.CLASSES))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "%s: 59 labels, expected 60, one for each image of train-images-idx3-ubyte.gz",
            file(1));
  }

  @Test
  void shouldRefuseWhenLabelIsNoClass() {
    byte[] labels = new byte[TinyIdx.TEST];
    labels[7] = (byte) 200;
    TinyIdx.write(file(3), TinyIdx.idx(labels, 0x801, labels.length));

    assertThatThrownBy(() -> IdxFolder.read(folder).test(TinyIdx.CLASSES))
        .isInstanceOf(DatasetException.class)
        .hasMessage("%s: label 200 of image 7, expected 0 to 9", file(3));
  }

  @Test
  void shouldRefuseWhenTestImagesHaveOtherSides() {
    TinyIdx.write(file(2), TinyIdx.images(TinyIdx.TEST, 5, 2));

    assertThatThrownBy(() -> IdxFolder.read(folder).test(TinyIdx.CLASSES))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("images of [5, 5], expected [4, 4]");
  }

  @Test
  void shouldRefuseWhenFileIsMissing() throws IOException {
    Files.delete(file(3));

    assertThat(IdxFolder.complete(folder)).isFalse();
    assertThatThrownBy(() -> IdxFolder.read(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("%s: no such file", file(3));
  }

  @Test
  void shouldNameTheFilesExpectedWhenFolderIsMissing() {
    assertThatThrownBy(() -> IdxFolder.read(temporary.resolve("none")))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("no such folder")
        .hasMessageContaining("t10k-labels-idx1-ubyte.gz");
  }

  private Path file(int index) {
    return folder.resolve(IdxFolder.NAMES.get(index));
  }
}
