package org.cryptonas.data;

import java.net.URI;
import java.util.List;

/** The datasets the program knows, by name. */
public final class Datasets {
  private final List<DatasetSource> sources;

  Datasets(List<DatasetSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Those of this machine: fashion-mnist, cifar10, cifar100, shapes. */
  public static Datasets standard() {
    return standard(FashionMnistPlaces.MIRRORS);
  }

  /**
   * Those of this machine.
   *
   * @param mirrors where Fashion-MNIST is downloaded from, in this order: addresses that end with a
   *     slash
   */
  public static Datasets standard(List<URI> mirrors) {
    return new Datasets(
        List.of(
            new FashionMnist(PublishedIdx.fashionMnist(), FashionMnistPlaces.here(mirrors).list()),
            new Cifar(CifarLayout.cifar10()),
            new Cifar(CifarLayout.cifar100()),
            new Shapes()));
  }

  /** The names {@link #load} takes. */
  public List<String> names() {
    return sources.stream().map(DatasetSource::name).toList();
  }

  /**
   * Reads a dataset and splits it, fetching first what is not on this machine.
   *
   * @throws DatasetException when it cannot be had; the message is one line
   */
  public Dataset load(DatasetSettings settings, DatasetProgress progress) {
    return Splits.of(source(settings).read(settings, progress), settings);
  }

  /**
   * Makes sure that a dataset is on this machine, and whole.
   *
   * @throws DatasetException when it cannot be had; the message is one line
   */
  public DatasetSummary fetch(DatasetSettings settings, DatasetProgress progress) {
    return DatasetSummary.of(source(settings).read(settings, progress));
  }

  /** Where a dataset would come from; nothing is read or fetched for it. */
  public Whereabouts whereabouts(DatasetSettings settings) {
    return source(settings).whereabouts(settings);
  }

  private DatasetSource source(DatasetSettings settings) {
    return sources.stream()
        .filter(source -> source.name().equals(settings.name()))
        .findFirst()
        .orElseThrow(
            () ->
                new DatasetException(
                    "dataset '%s', expected one of %s"
                        .formatted(settings.name(), String.join(", ", names()))));
  }
}
