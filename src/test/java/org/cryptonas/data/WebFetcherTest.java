package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebFetcherTest {
  private static final URI MIRROR = URI.create("http://mirror.example/tiny/");

  @TempDir Path work;

  @Test
  void shouldDownloadEachFileFromTheMirror() {
    Downloader echo = (address, file) -> Files.writeString(file, address.toString());

    Path folder =
        new WebFetcher(echo, MIRROR, List.of("a.gz", "b.gz")).fetch(work, DatasetProgress.silent());

    assertThat(folder).isEqualTo(work);
    assertThat(work.resolve("a.gz")).hasContent("http://mirror.example/tiny/a.gz");
    assertThat(work.resolve("b.gz")).hasContent("http://mirror.example/tiny/b.gz");
  }

  @Test
  void shouldGiveTheReasonWhenDownloadFails() {
    Downloader broken =
        (address, file) -> {
          throw new IOException("HTTP status 404");
        };

    assertThatThrownBy(
            () ->
                new WebFetcher(broken, MIRROR, List.of("a.gz"))
                    .fetch(work, DatasetProgress.silent()))
        .isInstanceOf(DatasetException.class)
        .hasMessage("HTTP status 404");
  }

  @Test
  void shouldRefuseAMirrorThatIsNoFolder() {
    assertThatThrownBy(() -> new WebFetcher((a, f) -> {}, URI.create("http://x/y"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http://x/y");
  }
}
