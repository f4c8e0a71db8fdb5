package org.cryptonas.node.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cryptonas.data.DatasetSettings;
import org.cryptonas.data.Datasets;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.run.Provenance;
import org.cryptonas.node.run.RecordedSearch;
import org.cryptonas.node.run.RunFolder;
import org.cryptonas.node.run.RunWriter;
import org.cryptonas.node.session.DatasetRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {
  @TempDir Path place;
  private RunFolder folder;
  private RunWriter writer;

  @BeforeEach
  void begunRun() throws Exception {
    folder = new RunFolder(place);
    writer = new RunWriter(folder, RecordedSearch.SUBJECT);
    Configuration configuration =
        Configuration.of(
            Optional.empty(),
            List.of(
                Assignment.of("dataset.name", "shapes"),
                Assignment.of("dataset.generated-images", 300)));
    DatasetSettings images = DatasetRequest.of(configuration.settings().dataset());
    writer.begin(
        configuration.text(),
        Provenance.here(
            42,
            Instant.EPOCH,
            List.of("<script>alert(1)</script>"),
            Datasets.standard().load(images, line -> {})));
    RecordedSearch.storeWeights(folder);
  }

  @Test
  void shouldShowEveryPointWithItsNetworkAndItsLatencyInOneFile() throws Exception {
    writer.write(RecordedSearch.record(RecordedSearch.events()), 1);

    String page = Files.readString(Report.write(folder));

    assertThat(page)
        .contains(RecordedSearch.SMALL.id(), RecordedSearch.LARGE.id())
        .contains("Simulated latency by layer: " + RecordedSearch.LARGE.id())
        .contains("Every cost here is simulated")
        .contains("./run-local.sh search --config run.conf --seed 42")
        .contains("generated-images=300");
    assertThat(page.split("aria-label=\"Network of 3 layers", -1)).hasSize(1 + 2);
    assertThat(page.split("<svg", -1)).hasSize(1 + 1 + 2 * 2);
  }

  @Test
  void shouldNeedNoOtherFileAndTakeNothingForMarkup() throws Exception {
    writer.write(RecordedSearch.record(RecordedSearch.events()), 1);

    String page = Files.readString(Report.write(folder));

    assertThat(page).doesNotContain("<script", "src=", "@import", "url(", "href=\"http");
    assertThat(page).contains("&lt;script&gt;alert(1)");
  }

  @Test
  void shouldSayWhatIsMissingWhenNothingWasFoundYet() {
    assertThatThrownBy(() -> Report.write(folder))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("holds no frontier.json yet");
    assertThat(folder.report()).doesNotExist();
  }
}
