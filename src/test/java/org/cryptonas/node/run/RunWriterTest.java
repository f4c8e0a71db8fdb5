package org.cryptonas.node.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cryptonas.format.ArchitectureJson;
import org.cryptonas.format.Documents;
import org.cryptonas.search.event.SearchEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunWriterTest {
  private static final SearchRecord RECORD = RecordedSearch.record(RecordedSearch.events());

  @TempDir Path place;
  private RunFolder folder;
  private RunWriter writer;

  @BeforeEach
  void runFolder() throws Exception {
    folder = new RunFolder(place);
    RecordedSearch.storeWeights(folder);
    writer = new RunWriter(folder, RecordedSearch.SUBJECT);
  }

  @Test
  void shouldLeaveEveryFileWhenTheSearchHasEnded() throws Exception {
    writer.write(RECORD, 1);

    FrontierDocument written = Documents.read(folder.frontierJson(), FrontierDocument.class);
    assertThat(written).isEqualTo(FrontierView.of(RecordedSearch.SUBJECT, RECORD, 1));
    assertThat(folder.frontierCsv()).content().hasLineCount(3);
    assertThat(folder.frontierSvg()).content().contains("<svg", "shapes (generated)", "70.0 %");
    assertThat(folder.candidatesCsv()).content().contains("its loss was not a number");
    assertThat(parts()).isEmpty();
  }

  @Test
  void shouldKeepArchitectureAndWeightsOfEachPoint() throws Exception {
    writer.write(RECORD, 1);

    Path point = folder.points().resolve(RecordedSearch.LARGE.id());
    assertThat(ArchitectureJson.read(point.resolve("architecture.json")))
        .isEqualTo(RecordedSearch.LARGE.architecture());
    assertThat(point.resolve("weights.safetensors"))
        .hasContent("weights of " + RecordedSearch.LARGE.id());
  }

  @Test
  void shouldDropThePointsThatAreBeatenByNow() throws Exception {
    writer.write(RECORD, 1);
    SearchEvent.FrontierMoved moved =
        RecordedSearch.frontier(RecordedSearch.point(RecordedSearch.LARGE, 1, 0.7, 0.1));
    writer.write(RECORD.updated(moved), 2);

    assertThat(folder.points())
        .isDirectoryNotContaining(path -> path.endsWith(RecordedSearch.SMALL.id()))
        .isDirectoryContaining(path -> path.endsWith(RecordedSearch.LARGE.id()));
  }

  @Test
  void shouldWriteWhenTheFrontierMovesButNotAtEveryEvent() throws Exception {
    writer.update(RECORD, new SearchEvent.TrainersChanged(2), 1);
    assertThat(folder.frontierJson()).doesNotExist();

    writer.update(RECORD, RecordedSearch.frontier(), 1);
    assertThat(folder.frontierJson()).exists();
  }

  @Test
  void shouldKeepTheOldFrontierWhenWeightsCannotBeCopied() throws Exception {
    List<SearchEvent> events = RecordedSearch.events();
    SearchRecord before = RecordedSearch.record(events.subList(0, 16));
    writer.write(before, 1);
    String whole = Files.readString(folder.frontierJson());
    Files.delete(folder.weights(RecordedSearch.evaluation(RecordedSearch.LARGE, 1, 0).weights()));

    assertThatThrownBy(() -> writer.write(RECORD, 2)).isInstanceOf(IOException.class);

    assertThat(folder.frontierJson()).hasContent(whole);
    assertThat(parts()).isEmpty();
    assertThat(folder.points().resolve(RecordedSearch.LARGE.id()).resolve("architecture.json"))
        .doesNotExist();
  }

  private List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }
}
