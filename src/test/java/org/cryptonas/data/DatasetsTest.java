package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
  private static final DatasetSettings FEW =
      new DatasetSettings("shapes", Optional.empty(), 20, OptionalInt.of(60), OptionalInt.of(10));

  private final Datasets datasets = Datasets.standard();

  @Test
  void shouldNameThoseItKnowsWhenAskedForAnother() {
    assertThatThrownBy(() -> datasets.load(DatasetSettings.of("mnist"), DatasetProgress.silent()))
        .isInstanceOf(DatasetException.class)
        .hasMessage("dataset 'mnist', expected one of fashion-mnist, cifar10, cifar100, shapes");
  }

  @Test
  void shouldLoadADatasetInThreeSplits() {
    Dataset dataset = datasets.load(FEW, DatasetProgress.silent());

    assertThat(dataset.name()).isEqualTo("shapes (generated)");
    assertThat(dataset.generated()).isTrue();
    assertThat(dataset.training().count()).isEqualTo(60);
    assertThat(dataset.validation().count()).isEqualTo(20);
    assertThat(dataset.test().count()).isEqualTo(10);
  }

  @Test
  void shouldSummariseWhatItFetched() {
    DatasetSummary summary = datasets.fetch(FEW, DatasetProgress.silent());

    assertThat(summary.shape()).isEqualTo("1x28x28");
    assertThat(summary)
        .hasToString(
            "shapes (generated): 80 training and 10 test images of 1x28x28, 10 classes, made by"
                + " this program, SHA-256 "
                + summary.checksum());
  }

  @Test
  void shouldTellWhereADatasetIs(@TempDir Path folder) {
    assertThat(datasets.whereabouts(FEW).state()).isEqualTo(Whereabouts.State.HERE);
    assertThat(datasets.whereabouts(DatasetSettings.of("cifar10").from(folder)).state())
        .isEqualTo(Whereabouts.State.MISSING);
    assertThat(datasets.whereabouts(DatasetSettings.of("fashion-mnist").from(folder)).text())
        .isEqualTo("not whole in " + folder);
  }

  @Test
  void shouldRefuseSettingsWithoutImages() {
    assertThatThrownBy(
            () ->
                new DatasetSettings(
                    "shapes", Optional.empty(), 0, OptionalInt.empty(), OptionalInt.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 validation images of a dataset, expected at least 1");
  }

  @Test
  void shouldKeepMessagesInOneLine() {
    assertThat(new DatasetException("two\n  lines\r\n")).hasMessage("two lines");
  }
}
