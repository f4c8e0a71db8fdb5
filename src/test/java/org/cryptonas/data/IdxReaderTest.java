package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {
  @TempDir Path folder;

  @Test
  void shouldReadSizesAndDataWhenFileIsWhole() {
    Path file = write(TinyIdx.idx(new byte[] {1, 2, 3, 4, 5, 6}, 0x803, 1, 2, 3));

    IdxFile read = IdxReader.read(file, IdxKind.IMAGES);

    assertThat(read.sizes()).containsExactly(1, 2, 3);
    assertThat(read.data()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void shouldGiveChecksumOfDecompressedFile() {
    byte[] content = TinyIdx.labels(7);

    IdxFile read = IdxReader.read(write(content), IdxKind.LABELS);

    assertThat(read.sha256()).isEqualTo(new Sha256().add(content).hex());
  }

  @Test
  void shouldRefuseWhenCutAnywhere() {
    byte[] whole = TinyIdx.gzip(TinyIdx.images(5, 4, 1));
    for (int length = 0; length < whole.length; length++) {
      Path file = TinyIdx.writeRaw(path(), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> IdxReader.read(file, IdxKind.IMAGES))
          .as("cut to %d of %d bytes", length, whole.length)
          .isInstanceOf(DatasetException.class)
          .hasMessageStartingWith(file + ": ")
          .message()
          .hasLineCount(1)
          .contains("truncated");
    }
  }

  @Test
  void shouldRefuseOrReadTheSameWhenABitOfAnyByteIsFlipped() {
    byte[] content = TinyIdx.images(3, 4, 1);
    byte[] whole = TinyIdx.gzip(content);
    int refused = 0;
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 << at % Byte.SIZE);
      Path file = TinyIdx.writeRaw(path(), damaged);
      Throwable thrown =
          catchThrowable(
              () ->
                  assertThat(IdxReader.read(file, IdxKind.IMAGES).data())
                      .isEqualTo(Arrays.copyOfRange(content, 16, content.length)));
      if (thrown != null) {
        assertThat(thrown).as("byte %d", at).isInstanceOf(DatasetException.class);
        refused++;
      }
    }
    // gzip's time stamp and operating system may be anything
    assertThat(refused).isGreaterThanOrEqualTo(whole.length - 6);
  }

  @Test
  void shouldSayHowMuchIsThereWhenContentIsShort() {
    assertRefused(
        TinyIdx.idx(new byte[30], 0x803, 2, 4, 4), "truncated: 30 bytes of images, expected 32");
  }

  @Test
  void shouldRefuseWhenContentIsLongerThanHeaderSays() {
    assertRefused(TinyIdx.idx(new byte[33], 0x803, 2, 4, 4), "too long", "32 bytes of images");
  }

  @Test
  void shouldRefuseWhenMagicIsOfLabels() {
    assertRefused(TinyIdx.labels(40), "starts with 00000801, expected 00000803");
  }

  @Test
  void shouldRefuseWhenSizeIsZeroOrNegative() {
    assertRefused(TinyIdx.idx(new byte[0], 0x803, 0, 4, 4), "sizes [0, 4, 4]");
    assertRefused(TinyIdx.idx(new byte[0], 0x803, 4, -1, 4), "sizes [4, -1, 4]");
  }

  @Test
  void shouldRefuseWithoutTakingMemoryWhenHeaderPromisesTooMuch() {
    assertRefused(
        TinyIdx.idx(new byte[16], 0x803, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE),
        "more than its");
  }

  @Test
  void shouldRefuseWhenNotGzip() {
    Path file = TinyIdx.writeRaw(path(), TinyIdx.images(5, 4, 1));

    assertThatThrownBy(() -> IdxReader.read(file, IdxKind.IMAGES))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            file + ": damaged, or no gzip (Not in GZIP format), expected images as IDX in gzip");
  }

  @Test
  void shouldRefuseWhenThereIsNoFile() {
    assertThatThrownBy(() -> IdxReader.read(path(), IdxKind.LABELS))
        .isInstanceOf(DatasetException.class)
        .hasMessage(path() + ": no such file, expected labels as IDX in gzip");
  }

  @Test
  void shouldRefuseWhenFileIsFolder() {
    assertThatThrownBy(() -> IdxReader.read(folder, IdxKind.LABELS))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("cannot be read");
  }

  private void assertRefused(byte[] content, String... parts) {
    Path file = write(content);
    assertThatThrownBy(() -> IdxReader.read(file, IdxKind.IMAGES))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(file + ": ")
        .message()
        .hasLineCount(1)
        .contains(parts);
  }

  private Path write(byte[] content) {
    return TinyIdx.write(path(), content);
  }

  private Path path() {
    return folder.resolve("file.gz");
  }
}
