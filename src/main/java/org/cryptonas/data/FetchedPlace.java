package org.cryptonas.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Fetches the published files into the cache, and reads them there. */
record FetchedPlace(Fetcher fetcher, DatasetCache cache, PublishedIdx published) implements Place {
  @Override
  public String name() {
    return fetcher.name();
  }

  @Override
  public IdxFolder obtain(DatasetProgress progress) {
    try {
      cache.fill(work -> verifiedFolder(work, progress), IdxFolder.NAMES);
    } catch (IOException e) {
      throw new DatasetException("cannot write the cache %s (%s)".formatted(cache.folder(), e), e);
    }
    return published.verified(IdxFolder.read(cache.folder()));
  }

  @Override
  public Optional<Whereabouts> outlook() {
    return fetcher.available()
        ? Optional.of(Whereabouts.fetchable("to be fetched: " + fetcher.name()))
        : Optional.empty();
  }

  private Path verifiedFolder(Path work, DatasetProgress progress) {
    Path folder = fetcher.fetch(work, progress);
    published.verified(IdxFolder.read(folder));
    return folder;
  }
}
