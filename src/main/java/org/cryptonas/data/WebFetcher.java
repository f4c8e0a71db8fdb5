package org.cryptonas.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Downloads the files of a dataset from one mirror.
 *
 * @param mirror an address that ends with a slash; a file's name is put after it
 * @param names the files
 */
record WebFetcher(Downloader downloader, URI mirror, List<String> names) implements Fetcher {
  WebFetcher {
    if (!mirror.toString().endsWith("/")) {
      throw new IllegalArgumentException(
          "mirror '%s', expected an address that ends with a slash".formatted(mirror));
    }
  }

  @Override
  public String name() {
    return "download from " + mirror.getHost();
  }

  /** A network shows only when it is used. */
  @Override
  public boolean available() {
    return true;
  }

  @Override
  public Path fetch(Path work, DatasetProgress progress) {
    try {
      for (String name : names) {
        progress.say("downloading " + mirror.resolve(name));
        downloader.download(mirror.resolve(name), work.resolve(name));
      }
      return work;
    } catch (IOException e) {
      throw new DatasetException(String.valueOf(e.getMessage()), e);
    }
  }
}
