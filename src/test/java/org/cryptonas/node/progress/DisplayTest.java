package org.cryptonas.node.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.cryptonas.node.run.RecordedSearch;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;
import org.cryptonas.search.event.TrainerProgress;
import org.junit.jupiter.api.Test;

final class DisplayTest {
  private final StringWriter written = new StringWriter();

  @Test
  void shouldPrintOneLineEachFewSecondsWhenItIsNoTerminal() {
    Display display = Display.on(new PrintWriter(written), false);
    SearchProgress progress = progress(RecordedSearch.lessons());

    for (double seconds = 1; seconds < 11; seconds += 0.5) {
      display.show(progress, seconds);
    }

    assertThat(written.toString().lines().toList())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("lessons 2/2", "1 trainer"))
        .noneSatisfy(line -> assertThat(line).contains("\u001b"));
  }

  @Test
  void shouldPrintALineAtOnceWhenAPhaseBegins() {
    Display display = Display.on(new PrintWriter(written), false);
    SearchProgress progress = progress(RecordedSearch.lessons());

    display.show(progress, 1);
    display.show(progress.updated(new SearchEvent.PhaseStarted(SearchPhase.EXAM, 24), 1.1), 1.1);

    assertThat(written.toString().lines().toList()).hasSize(2).last().asString().contains("exam");
  }

  @Test
  void shouldRedrawInPlaceWhenItIsATerminal() {
    Display display = Display.on(new PrintWriter(written), true);
    SearchProgress progress = progress(RecordedSearch.lessons());

    display.show(progress, 1);
    int lines = new ProgressLines(progress, 1).block().size();
    written.getBuffer().setLength(0);
    display.show(progress, 2);

    assertThat(written.toString()).startsWith("\u001b[" + lines + "A");
  }

  @Test
  void shouldLeaveWhatWasSaidWhenTheDisplayIsClosed() {
    Display display = Display.on(new PrintWriter(written), true);
    display.show(progress(RecordedSearch.lessons()), 1);
    display.say("a word that stays");
    written.getBuffer().setLength(0);

    display.close();
    display.say("the end");

    assertThat(written.toString()).contains("the end").doesNotContain("lessons");
  }

  @Test
  void shouldNameTrainersTheBestOfEachBudgetAndTheTimeLeft() {
    SearchProgress progress =
        progress(RecordedSearch.events().subList(0, 15))
            .updated(new TrainerProgress("trainer-1", "candidate abc", 640, 6_400, 812.4), 30);

    assertThat(new ProgressLines(progress, 90).block())
        .anyMatch(line -> line.contains("ladder 1/6 trainings"))
        .anyMatch(line -> line.contains("2,000: 60.00 %, 4,000: -"))
        .anyMatch(
            line -> line.equals("trainer-1: candidate abc, 640 of 6,400 images, 812 images/s"))
        .anyMatch(line -> line.startsWith("1:30 gone, about "));
  }

  @Test
  void shouldSayThatItWaitsWhenThereIsNoTrainer() {
    ProgressLines lines = new ProgressLines(SearchProgress.of(SmallSearch.workload()), 5);

    assertThat(lines.block()).contains("waiting for trainers");
    assertThat(lines.headline())
        .contains("waiting for trainers", "time left not known yet")
        .doesNotContain("images/s");
  }

  private static SearchProgress progress(List<SearchEvent> events) {
    SearchProgress progress = SearchProgress.of(SmallSearch.workload());
    for (SearchEvent event : events) {
      progress = progress.updated(event, 1);
    }
    return progress;
  }
}
