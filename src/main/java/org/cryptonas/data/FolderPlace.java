package org.cryptonas.data;

import java.nio.file.Path;
import java.util.Optional;

/** A folder that may hold the published files: the cache, or where a package puts them. */
record FolderPlace(String name, Path folder, PublishedIdx published) implements Place {
  @Override
  public IdxFolder obtain(DatasetProgress progress) {
    if (IdxFolder.absent(folder)) {
      throw new DatasetException("not there");
    }
    return published.verified(IdxFolder.read(folder));
  }

  @Override
  public Optional<Whereabouts> outlook() {
    return IdxFolder.complete(folder)
        ? Optional.of(Whereabouts.here("in " + folder))
        : Optional.empty();
  }
}
