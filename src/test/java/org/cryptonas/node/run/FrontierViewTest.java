package org.cryptonas.node.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.cryptonas.format.Documents;
import org.cryptonas.format.InvalidDocumentException;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchPhase;
import org.junit.jupiter.api.Test;

final class FrontierViewTest {
  private static final SearchRecord RECORD = RecordedSearch.record(RecordedSearch.events());
  private static final FrontierDocument DOCUMENT =
      FrontierView.of(RecordedSearch.SUBJECT, RECORD, 12.5);

  @Test
  void shouldCountWhatHappenedWhenTheSearchHasEnded() {
    FrontierDocument.Search search = DOCUMENT.search();

    assertThat(search.proposals()).isEqualTo(3);
    assertThat(search.scored()).isEqualTo(2);
    assertThat(search.evaluations()).isEqualTo(2);
    assertThat(search.failed()).as("one with its lesson, one at a budget").isEqualTo(2);
    assertThat(search.seconds()).isEqualTo(12.5);
    assertThat(search.hypervolume()).isEqualTo(0.25);
    assertThat(search.ending()).isEqualTo(Optional.of(Ending.EXHAUSTED));
    assertThat(search.phase()).isEqualTo(SearchPhase.DONE);
  }

  @Test
  void shouldShowTestAccuracyOnlyWhereItWasRead() {
    assertThat(DOCUMENT.points().get(0).testAccuracy()).hasValue(0.55);
    assertThat(DOCUMENT.points().get(1).testAccuracy()).isEmpty();
  }

  @Test
  void shouldCountWhatTheArchitectureCounts() {
    FrontierDocument.Point point = DOCUMENT.points().get(1);

    assertThat(point.id()).isEqualTo(RecordedSearch.LARGE.id());
    assertThat(point.relus()).isEqualTo(RecordedSearch.LARGE.architecture().counts().relus());
    assertThat(point.relus()).isLessThanOrEqualTo(point.budget());
  }

  @Test
  void shouldReadBackTheSameWhenWrittenAsJson() {
    String text = Documents.text(DOCUMENT);

    assertThat(Documents.read(text, FrontierDocument.class)).isEqualTo(DOCUMENT);
  }

  @Test
  void shouldHaveTheDocumentedFieldsWhenWrittenAsJson() throws Exception {
    JsonNode json = new ObjectMapper().readTree(Documents.text(DOCUMENT));

    assertThat(json.get("search").fieldNames())
        .toIterable()
        .contains(
            "seed",
            "policy",
            "dataset",
            "axis",
            "proposals",
            "evaluations",
            "failed",
            "seconds",
            "hypervolume");
    JsonNode point = json.get("points").get(0);
    assertThat(point.fieldNames())
        .toIterable()
        .contains("id", "budget", "relus", "parameters", "macs", "rung")
        .contains("validationAccuracy", "testAccuracy", "cost", "pattern");
    assertThat(point.get("cost").fieldNames())
        .toIterable()
        .containsExactly("protocol", "link", "phase", "seconds", "bytesUp", "bytesDown", "rounds");
    assertThat(point.get("cost").get("phase").asText()).isEqualTo("online");
    assertThat(point.get("pattern").get("layers").get(0).fieldNames())
        .toIterable()
        .containsExactly("kernel", "skips");
  }

  @Test
  void shouldLeaveTheEndingOutWhileTheSearchRuns() throws Exception {
    FrontierDocument running =
        FrontierView.of(RecordedSearch.SUBJECT, RecordedSearch.record(RecordedSearch.lessons()), 1);

    JsonNode search = new ObjectMapper().readTree(Documents.text(running)).get("search");
    assertThat(search.has("ending")).isFalse();
    assertThat(search.get("phase").asText()).isEqualTo("lessons");
  }

  @Test
  void shouldRefuseAnAccuracyThatIsNoShare() {
    String text =
        Documents.text(DOCUMENT)
            .replace("\"validationAccuracy\": 0.6", "\"validationAccuracy\": 60");

    assertThatThrownBy(() -> Documents.read(text, FrontierDocument.class))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("60");
  }

  @Test
  void shouldRefusePointsThatAreNotInOrderOfCost() {
    List<FrontierDocument.Point> reversed =
        List.of(DOCUMENT.points().get(1), DOCUMENT.points().get(0));

    assertThatThrownBy(() -> new FrontierDocument(DOCUMENT.search(), reversed))
        .hasMessageContaining("order of cost");
  }
}
