package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FashionMnistPlacesTest {
  @Test
  void shouldLookInTheCacheThenInDebianThenOnTheWeb(@TempDir Path cache) {
    FashionMnistPlaces places =
        new FashionMnistPlaces(
            new DatasetCache(cache),
            new SystemCommands("", Duration.ofSeconds(1)),
            (address, file) -> {},
            FashionMnistPlaces.MIRRORS);

    assertThat(places.list())
        .extracting(Place::name)
        .hasSize(3 + FashionMnistPlaces.MIRRORS.size())
        .startsWith(
            "cache " + cache,
            "Debian's package in " + Path.of("/usr/share/datasets/fashion-mnist"),
            "apt-get download dataset-fashion-mnist",
            "download from " + FashionMnistPlaces.MIRRORS.get(0).getHost());
  }

  @Test
  void shouldExpectTheFilesTheAuthorsPublished() {
    assertThat(PublishedIdx.fashionMnist().checksums())
        .hasSize(IdxFolder.NAMES.size())
        .allMatch(checksum -> checksum.matches("[0-9a-f]{64}"));
  }
}
