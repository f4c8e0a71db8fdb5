package org.cryptonas.data;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where Fashion-MNIST is looked for when the user names no folder.
 *
 * @param cache what was fetched earlier
 * @param commands to take it out of Debian's package
 * @param downloader for the mirrors
 * @param mirrors addresses that end with a slash
 */
record FashionMnistPlaces(
    DatasetCache cache, Commands commands, Downloader downloader, List<URI> mirrors) {
  /** The authors' own addresses, and the copy that Keras users load. */
  static final List<URI> MIRRORS =
      List.of(
          URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"),
          URI.create(
              "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/"),
          URI.create("https://storage.googleapis.com/tensorflow/tf-keras-datasets/"));

  private static final String PACKAGE = "dataset-fashion-mnist";
  private static final Path IN_PACKAGE = Path.of("usr", "share", "datasets", "fashion-mnist");
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** On this machine. */
  static FashionMnistPlaces here(List<URI> mirrors) {
    return new FashionMnistPlaces(
        new DatasetCache(CacheFolder.here().path().resolve(FashionMnist.NAME)),
        new SystemCommands(System.getenv().getOrDefault("PATH", ""), LIMIT),
        new HttpDownloader(PATIENCE, LIMIT),
        mirrors);
  }

  /** In the order they are tried. */
  List<Place> list() {
    PublishedIdx published = PublishedIdx.fashionMnist();
    Path installed = Path.of("/").resolve(IN_PACKAGE);
    List<Place> places = new ArrayList<>();
    places.add(new FolderPlace("cache " + cache.folder(), cache.folder(), published));
    places.add(new FolderPlace("Debian's package in " + installed, installed, published));
    fetchers().forEach(fetcher -> places.add(new FetchedPlace(fetcher, cache, published)));
    return List.copyOf(places);
  }

  private Stream<Fetcher> fetchers() {
    return Stream.concat(
        Stream.of(new DebianFetcher(commands, PACKAGE, IN_PACKAGE)),
        mirrors.stream().map(mirror -> new WebFetcher(downloader, mirror, IdxFolder.NAMES)));
  }
}
