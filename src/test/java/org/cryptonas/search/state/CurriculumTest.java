package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cryptonas.search.state.Samples.taught;

import java.util.ArrayList;
import java.util.List;
import org.cryptonas.policy.PatternSpace;
import org.cryptonas.policy.RandomPolicy;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.settings.ExamSettings;
import org.cryptonas.search.settings.LessonSettings;
import org.junit.jupiter.api.Test;

/** Lessons, then the exam, then the finalists. */
class CurriculumTest {
  private static final PatternSpace SPACE = new PatternSpace(4, List.of(3, 5));
  static final ControlGroup NO_CONTROL = new ControlGroup(SPACE, 0.4, 0);
  private static final int LESSONS = 3;
  private static final int WINDOW = 2;
  private static final int EXAM = LESSONS + 1;
  private static final int FINALISTS = 2;
  private static final int BUDGETS = 3;

  /** As small as it gets: these lessons are whole, however many trainers there are. */
  private static final int BATCH = 16;

  private final Curriculum curriculum = curriculum(LESSONS);

  @Test
  void shouldTeachNothingBeforeSharedWeightsExist() {
    assertThat(lessons(curriculum.trainers(4))).isEmpty();
  }

  @Test
  void shouldHaveOneLessonInFlightForEachTrainerUpToTheWindow() {
    assertThat(lessons(curriculum.started("c0")))
        .extracting(Task.Lesson::number)
        .containsExactly(1);
    assertThat(lessons(curriculum.trainers(1))).isEmpty();
    assertThat(lessons(curriculum.trainers(5))).extracting(Task.Lesson::number).containsExactly(2);
    assertThat(lessons(curriculum.trainers(6))).isEmpty();
  }

  @Test
  void shouldProposeWhatItWillScoreBeforeItTeaches() {
    List<ControllerEffect> effects = curriculum.started("c0");
    assertThat(told(effects.subList(0, 4)))
        .extracting(Object::getClass)
        .containsExactly(
            SearchEvent.PhaseStarted.class,
            SearchEvent.WeightsMoved.class,
            SearchEvent.Proposed.class,
            SearchEvent.Proposed.class);
    assertThat(effects.get(4)).isInstanceOf(ControllerEffect.Teach.class);
  }

  @Test
  void shouldStartEachLessonFromTheSharedWeightsOfItsDay() {
    assertThat(lessons(curriculum.started("c0")).get(0).weights()).isEqualTo("c0");
    Task.Lesson second = lessons(curriculum.taught(1, "c1", 1, taught(0.1, 0.2))).get(0);
    assertThat(second.weights()).isEqualTo("c1");
    assertThat(second.firstImage()).isEqualTo(BATCH);
    assertThat(second.totalImages()).isEqualTo(LESSONS * BATCH);
  }

  @Test
  void shouldTellTheScoreOfEveryProposalOfALesson() {
    curriculum.started("c0");
    List<SearchEvent> told = told(curriculum.taught(1, "c1", 1, taught(0.25, 0.75)));
    assertThat(told.subList(0, 3))
        .containsExactly(
            new SearchEvent.WeightsMoved(1, "c1"),
            new SearchEvent.Scored(1, 0.25),
            new SearchEvent.Scored(2, 0.75));
    assertThat(told.get(3)).isInstanceOf(SearchEvent.LessonTaught.class);
    assertThat(((SearchEvent.LessonTaught) told.get(3)).meanScore()).isEqualTo(0.5);
  }

  @Test
  void shouldLearnFromALessonOnce() {
    curriculum.started("c0");
    curriculum.taught(1, "c1", 1, taught(0.1, 0.2));
    ControllerState before = curriculum.state();
    assertThat(curriculum.taught(1, "c0", 0, taught(0.1, 0.2))).isEmpty();
    assertThat(curriculum.failed(1, "late")).isEmpty();
    assertThat(curriculum.state()).isEqualTo(before);
  }

  @Test
  void shouldGoOnWhenALessonFailsAndNameTheProposalsThatFailWithIt() {
    curriculum.started("c0");
    List<ControllerEffect> effects = curriculum.failed(1, "diverged");
    assertThat(told(effects))
        .contains(new SearchEvent.LessonFailed(1, List.of(1L, 2L), "diverged"));
    assertThat(lessons(effects)).extracting(Task.Lesson::number).containsExactly(2);
  }

  @Test
  void shouldHoldTheExamOnlyWhenEveryLessonHasEnded() {
    curriculum.started("c0");
    curriculum.trainers(WINDOW);
    curriculum.taught(1, "c1", 1, taught(0.1, 0.2));
    assertThat(lessons(curriculum.taught(3, "c2", 2, taught(0.1, 0.2)))).isEmpty();
    List<ControllerEffect> effects = curriculum.taught(2, "c3", 3, taught(0.1, 0.2));
    assertThat(told(effects)).contains(new SearchEvent.PhaseStarted(SearchPhase.EXAM, 4));
    Task.Lesson exam = lessons(effects).get(0);
    assertThat(exam.number()).isEqualTo(EXAM);
    assertThat(exam.practice()).isEmpty();
    assertThat(exam.scored()).hasSize(4);
    assertThat(exam.weights()).isEqualTo("c3");
  }

  @Test
  void shouldHoldTheExamAtOnceWhenThereAreNoLessons() {
    assertThat(lessons(curriculum(0).started("c0")))
        .singleElement()
        .satisfies(CurriculumTest::exam);
  }

  @Test
  void shouldNominateTheBestOfTheExam() {
    List<Proposal> examined = examined();
    assertThat(curriculum.taught(EXAM, "c", 9, taught(0.3, 0.5, 0.4, 0.1)))
        .endsWith(nominate(List.of(examined.get(1), examined.get(2))));
  }

  private static ControllerEffect nominate(List<Proposal> finalists) {
    return new ControllerEffect.Nominate(finalists, FINALISTS * BUDGETS);
  }

  @Test
  void shouldNominateOfEqualsTheOneProposedFirst() {
    List<Proposal> examined = examined();
    assertThat(curriculum.taught(EXAM, "c", 9, taught(0.5, 0.5, 0.5, 0.5)))
        .endsWith(nominate(examined.subList(0, FINALISTS)));
  }

  @Test
  void shouldNominateAPatternOnceWhenItWasProposedTwice() {
    Proposal twice = Samples.proposal(1);
    List<Proposal> finalists =
        curriculum
            .state()
            .finalists(
                List.of(twice, new Proposal(7, twice.draw()), Samples.proposal(2)),
                List.of(0.4, 0.6, 0.1));
    assertThat(finalists).containsExactly(new Proposal(7, twice.draw()), Samples.proposal(2));
  }

  @Test
  void shouldNominateFewerWhenFewerPatternsWereProposed() {
    assertThat(curriculum.state().finalists(List.of(Samples.proposal(1)), List.of(0.5))).hasSize(1);
  }

  @Test
  void shouldGiveUpWhenTheExamFails() {
    examined();
    List<ControllerEffect> effects = curriculum.failed(EXAM, "lost");
    assertThat(effects).endsWith(new ControllerEffect.GiveUp("the exam failed: lost"));
    assertThat(told(effects)).extracting(Object::getClass).contains(SearchEvent.LessonFailed.class);
  }

  @Test
  void shouldProposeTheSameWhenLessonsEndInTheSameOrder() {
    assertThat(proposed(List.of(1, 2, 3))).isEqualTo(proposed(List.of(1, 2, 3)));
  }

  @Test
  void shouldNumberProposalsFromOneWithoutGaps() {
    assertThat(proposed(List.of(1, 2, 3)))
        .extracting(Proposal::number)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
  }

  @Test
  void shouldTeachAsManyImagesAndScoreAsManyPatternsHoweverManyTrainersThereAre() {
    long images = LESSONS * 6L * BATCH;
    for (int trainers = 1; trainers <= 5; trainers++) {
      List<Task.Lesson> all = all(new LessonSettings(LESSONS, 6, 2, 0, 9, 9, 8), trainers);
      assertThat(all.stream().mapToLong(l -> (long) l.practice().size() * l.pace().batch()).sum())
          .isBetween(images, images + BATCH);
      assertThat(all.stream().map(l -> l.scored().size()).filter(scored -> scored > 0))
          .as("whole lessons' rewards at a time, then the exam")
          .containsExactly(2, 2, 2, 4);
      assertThat(all.get(all.size() - 1).isExam()).isTrue();
    }
  }

  @Test
  void shouldTeachWholeLessonsWhenThereIsOneTrainer() {
    assertThat(all(new LessonSettings(LESSONS, 6, 2, 0, 9, 9, 8), 1).subList(0, LESSONS))
        .allSatisfy(lesson -> assertThat(lesson.practice()).hasSize(6))
        .allSatisfy(lesson -> assertThat(lesson.pace().batch()).isEqualTo(BATCH))
        .allSatisfy(lesson -> assertThat(lesson.pace().rate()).isEqualTo(1))
        .extracting(Task.Lesson::firstImage)
        .containsExactly(0L, 6L * BATCH, 12L * BATCH);
  }

  /** All lessons of a search, ended in the order in which they began. */
  private static List<Task.Lesson> all(LessonSettings settings, int trainers) {
    Curriculum curriculum = curriculum(settings);
    List<ControllerEffect> effects = new ArrayList<>(curriculum.trainers(trainers));
    effects.addAll(curriculum.started("c0"));
    for (int at = 0; !lessons(effects).get(at).isExam(); at++) {
      Task.Lesson lesson = lessons(effects).get(at);
      Double[] scores = lesson.scored().stream().map(scored -> 0.5).toArray(Double[]::new);
      effects.addAll(curriculum.taught(lesson.number(), "c" + lesson.number(), 1, taught(scores)));
    }
    return lessons(effects);
  }

  private static List<Proposal> proposed(List<Integer> order) {
    Curriculum curriculum = curriculum(LESSONS);
    List<ControllerEffect> effects = new ArrayList<>(curriculum.started("c0"));
    effects.addAll(curriculum.trainers(WINDOW));
    for (int lesson : order) {
      effects.addAll(curriculum.taught(lesson, "c" + lesson, lesson, taught(0.1, 0.2)));
    }
    return lessons(effects).stream().flatMap(lesson -> lesson.scored().stream()).toList();
  }

  /** Every lesson is taught; what the exam will score. */
  private List<Proposal> examined() {
    List<ControllerEffect> effects = curriculum.started("c0");
    for (int lesson = 1; lesson <= LESSONS; lesson++) {
      effects = curriculum.taught(lesson, "c" + lesson, lesson, taught(0.1, 0.2));
    }
    return lessons(effects).get(0).scored();
  }

  private static void exam(Task.Lesson lesson) {
    assertThat(lesson.describe()).isEqualTo("exam");
    assertThat(lesson.scored()).hasSize(4);
  }

  private static Curriculum curriculum(int lessons) {
    return curriculum(new LessonSettings(lessons, 1, 2, 0, 100, 100, WINDOW));
  }

  private static Curriculum curriculum(LessonSettings settings) {
    Syllabus syllabus =
        new Syllabus(
            1, settings, NO_CONTROL, new ExamSettings(4, 200), FINALISTS, BUDGETS, BATCH, 0.9);
    return new Curriculum(new RandomPolicy(SPACE, 0.4, 1), syllabus);
  }

  private static List<Task.Lesson> lessons(List<ControllerEffect> effects) {
    return effects.stream()
        .filter(ControllerEffect.Teach.class::isInstance)
        .map(effect -> ((ControllerEffect.Teach) effect).lesson())
        .toList();
  }

  private static List<SearchEvent> told(List<ControllerEffect> effects) {
    return Publish.eventsOf(effects);
  }
}
