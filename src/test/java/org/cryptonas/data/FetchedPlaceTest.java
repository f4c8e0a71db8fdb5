package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchedPlaceTest {
  @TempDir Path temporary;
  private Path cache;
  private PublishedIdx published;

  @BeforeEach
  void publish() {
    published = TinyIdx.published(temporary.resolve("published"));
    cache = temporary.resolve("cache").resolve("tiny");
  }

  @Test
  void shouldLeaveTheFilesInTheCacheAndNothingElse() throws IOException {
    IdxFolder files =
        place(work -> TinyIdx.folder(work.resolve("unpacked"))).obtain(DatasetProgress.silent());

    assertThat(files.path()).isEqualTo(cache);
    assertThat(list(cache)).containsExactlyInAnyOrderElementsOf(IdxFolder.NAMES);
    assertThat(inCache().obtain(DatasetProgress.silent()).checksum()).isEqualTo(files.checksum());
  }

  @Test
  void shouldReplaceWhatIsBrokenInTheCache() {
    TinyIdx.folder(cache);
    TinyIdx.writeRaw(cache.resolve(IdxFolder.NAMES.get(0)), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> inCache().obtain(DatasetProgress.silent()))
        .isInstanceOf(DatasetException.class);

    place(TinyIdx::folder).obtain(DatasetProgress.silent());

    assertThat(inCache().obtain(DatasetProgress.silent()).files()).hasSize(4);
  }

  @Test
  void shouldLeaveTheCacheAsItWasWhenOtherFilesCame() throws IOException {
    FetchedPlace place = place(work -> TinyIdx.folder(work, 99));

    assertThatThrownBy(() -> place.obtain(DatasetProgress.silent()))
        .isInstanceOf(DatasetException.class)
        .message()
        .contains("not Tiny: SHA-256 of its content ", "expected " + published.checksums().get(0));
    assertThat(list(cache)).isEmpty();
  }

  @Test
  void shouldLeaveTheCacheAsItWasWhenFetchingFailsHalfway() throws IOException {
    FetchedPlace place =
        place(
            work -> {
              TinyIdx.write(work.resolve(IdxFolder.NAMES.get(0)), TinyIdx.images(60, 4, 1));
              throw new DatasetException("line cut");
            });

    assertThatThrownBy(() -> place.obtain(DatasetProgress.silent())).hasMessage("line cut");
    assertThat(list(cache)).isEmpty();
  }

  @Test
  void shouldSayThatTheCacheCannotBeWrittenWhenAFileIsInItsWay() {
    TinyIdx.writeRaw(temporary.resolve("cache"), new byte[0]);

    assertThatThrownBy(() -> place(TinyIdx::folder).obtain(DatasetProgress.silent()))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("cannot write the cache " + cache);
  }

  @Test
  void shouldTellWhetherItCanFetch() {
    assertThat(place(TinyIdx::folder).outlook())
        .contains(Whereabouts.fetchable("to be fetched: by hand"));
    assertThat(inCache().outlook()).isEmpty();
    TinyIdx.folder(cache);
    assertThat(inCache().outlook()).contains(Whereabouts.here("in " + cache));
  }

  private FetchedPlace place(UnaryOperator<Path> fetch) {
    return new FetchedPlace(new ByHand(fetch), new DatasetCache(cache), published);
  }

  private FolderPlace inCache() {
    return new FolderPlace("cache", cache, published);
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private record ByHand(UnaryOperator<Path> how) implements Fetcher {
    @Override
    public String name() {
      return "by hand";
    }

    @Override
    public boolean available() {
      return true;
    }

    @Override
    public Path fetch(Path work, DatasetProgress progress) {
      return how.apply(work);
    }
  }
}
