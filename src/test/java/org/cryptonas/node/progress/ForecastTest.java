package org.cryptonas.node.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cryptonas.node.run.RecordedSearch;
import org.cryptonas.node.run.SearchRecord;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;
import org.junit.jupiter.api.Test;

final class ForecastTest {
  private static final List<Double> NONE = List.of();
  private static final Workload WORK = SmallSearch.workload();

  @Test
  void shouldNotGuessWhenNothingWasMeasured() {
    assertThat(new Forecast(WORK, SearchRecord.EMPTY, NONE).secondsLeft(1)).isEmpty();
  }

  @Test
  void shouldNotGuessWhenThereIsNoTrainer() {
    assertThat(new Forecast(WORK, taught(), NONE).secondsLeft(0)).isEmpty();
  }

  @Test
  void shouldCountLessonsExamAndLadderAtTheSpeedOfLessonsWhenOnlyLessonsAreDone() {
    double secondsPerMac = 2.0 / WORK.lesson();
    double oneLesson = 2;
    double expected = oneLesson + WORK.exam() * secondsPerMac + ladder() * secondsPerMac;

    assertThat(new Forecast(WORK, taught(), NONE).secondsLeft(1).orElseThrow())
        .isCloseTo(expected, within(1e-6));
  }

  @Test
  void shouldCountPatternsDrawnAtRandomBesideThePolicys() {
    double practised = 40 * 64 * 3;
    double alone = SmallSearch.workload("policy.name = random").lesson();

    assertThat(SmallSearch.workload("lessons.control = 3").lesson() / alone)
        .isCloseTo((practised + (2 + 3) * 500) / (practised + 2 * 500), within(1e-9));
  }

  @Test
  void shouldHalveWhatIsLeftOfTheLadderWhenThereAreTwoTrainers() {
    SearchRecord record = inLadder();

    double alone = new Forecast(WORK, record, NONE).secondsLeft(1).orElseThrow();
    assertThat(new Forecast(WORK, record, NONE).secondsLeft(2).orElseThrow())
        .isCloseTo(alone / 2, within(1e-6));
  }

  @Test
  void shouldWaitForTheLongestClimbHoweverManyTrainersThereAre() {
    Forecast forecast = new Forecast(WORK, inLadder(), NONE);

    double crowded = forecast.secondsLeft(1_000).orElseThrow();
    assertThat(crowded).isPositive().isEqualTo(forecast.secondsLeft(2_000).orElseThrow());
  }

  @Test
  void shouldTakeOffWhatTrainingsUnderWayHaveDone() {
    double whole = new Forecast(WORK, inLadder(), NONE).secondsLeft(1).orElseThrow();
    double begun = new Forecast(WORK, inLadder(), List.of(whole / 4)).secondsLeft(1).orElseThrow();

    assertThat(begun).isCloseTo(whole * 3 / 4, within(1e-6));
  }

  @Test
  void shouldHaveLessLeftWhenATrainingIsDone() {
    SearchRecord record = inLadder();
    SearchEvent done =
        new SearchEvent.Evaluated(RecordedSearch.evaluation(RecordedSearch.SMALL, 2, 0.65));

    assertThat(new Forecast(WORK, record.updated(done), NONE).secondsLeft(1).orElseThrow())
        .isLessThan(new Forecast(WORK, record, NONE).secondsLeft(1).orElseThrow());
  }

  @Test
  void shouldHaveNothingLeftWhenTheSearchHasEnded() {
    SearchRecord ended =
        inLadder().updated(new SearchEvent.Finished(Ending.CONVERGED, "it no longer grew"));

    assertThat(new Forecast(WORK, ended, NONE).secondsLeft(1)).hasValue(0);
  }

  @Test
  void shouldCountTheTrainingsThatTheLadderWillHave() {
    assertThat(WORK.climbers(1)).isEqualTo(2);
    assertThat(WORK.climbers(2)).isEqualTo(1);
    assertThat(WORK.trainings(2)).isEqualTo((2 + 1) * 2);
  }

  @Test
  void shouldNotLayOutNetworksAgainWhoseSizeIsKnown() {
    SearchRecord record = inLadder().updated(new SearchEvent.Scaled(RecordedSearch.SMALL));
    long macs = RecordedSearch.SMALL.architecture().counts().macs();

    assertThat(left(record, Map.of(RecordedSearch.SMALL.id(), macs)))
        .isEqualTo(left(record, Map.of()))
        .isNotEqualTo(left(record, Map.of(RecordedSearch.SMALL.id(), 100 * macs)));
    assertThat(
            SearchProgress.of(WORK)
                .resumed(List.of(new SearchEvent.Scaled(RecordedSearch.SMALL)))
                .updated(new SearchEvent.Scaled(RecordedSearch.LARGE), 1)
                .macs())
        .containsOnlyKeys(RecordedSearch.SMALL.id(), RecordedSearch.LARGE.id())
        .containsEntry(RecordedSearch.SMALL.id(), macs);
  }

  private static double left(SearchRecord record, Map<String, Long> macs) {
    return new Forecast(WORK, record, NONE, macs).secondsLeft(1).orElseThrow();
  }

  private static double ladder() {
    double macs = 0;
    for (int budget : List.of(2_000, 4_000)) {
      double each = WORK.macs(budget);
      macs += 2 * WORK.training(each, 1) + WORK.training(each, 2);
    }
    return macs;
  }

  private static SearchRecord taught() {
    return RecordedSearch.record(RecordedSearch.lessons().subList(0, 7));
  }

  private static SearchRecord inLadder() {
    List<SearchEvent> events = new ArrayList<>(RecordedSearch.lessons());
    events.add(new SearchEvent.PhaseStarted(SearchPhase.LADDER, 4));
    events.add(new SearchEvent.Evaluated(RecordedSearch.evaluation(RecordedSearch.SMALL, 1, 0.6)));
    return RecordedSearch.record(events);
  }
}
