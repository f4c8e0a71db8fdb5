package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.policy.EnasController;
import org.cryptonas.policy.EnasSettings;
import org.cryptonas.policy.PatternSpace;
import org.cryptonas.policy.Policy;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.settings.ExamSettings;
import org.cryptonas.search.settings.LessonSettings;
import org.cryptonas.search.settings.SettingsReader;
import org.junit.jupiter.api.Test;

/** Patterns drawn at random are scored beside a policy's, and change nothing. */
class ControlGroupTest {
  private static final PatternSpace SPACE = new PatternSpace(4, List.of(3, 5));
  private static final EnasSettings ENAS =
      new EnasSettings(8, 0.5, 1, 1.5, 1e-2, 0, 0.999, 1e-3, 0.9, true, 1e-4, 0.4, 0.4);
  private static final int LESSONS = 5;

  @Test
  void shouldDrawTheSamePatternsForTheSameLessonOfTheSameSearchAlone() {
    ControlGroup group = new ControlGroup(SPACE, 0.4, 3);

    List<SkipPattern> patterns = group.patterns(7, 2, 1);
    assertThat(patterns).hasSize(3).isEqualTo(group.patterns(7, 2, 1));
    assertThat(group.patterns(7, 3, 1)).isNotEqualTo(patterns);
    assertThat(group.patterns(8, 2, 1)).isNotEqualTo(patterns);
    assertThat(group.patterns(7, 2, 2)).hasSize(6).startsWith(patterns.get(0));
    assertThat(group.patterns(7, 2, 0)).isEmpty();
  }

  @Test
  void shouldTakeAsManySkipsAsRandomSearchWould() {
    assertThat(new ControlGroup(SPACE, 1, 2).patterns(1, 1, 1))
        .allSatisfy(
            pattern -> assertThat(pattern.layers().get(3).skips()).as("%s", pattern).hasSize(3));
  }

  @Test
  void shouldBeThereUnlessThePolicyDrawsAtRandomItself() {
    assertThat(group("lessons.control = 2").size()).isEqualTo(2);
    assertThat(group("policy.random-skip-rate = 0.25").skipRate()).isEqualTo(0.25);
    assertThat(group("policy.name = random").size()).isZero();
    assertThat(group("lessons.control = 0").size()).isZero();
  }

  @Test
  void shouldChangeNothingOfWhatThePolicyDrawsAndLearns() {
    List<SearchEvent> without = new ArrayList<>(taught(0));
    List<SearchEvent> with = new ArrayList<>(taught(2));

    assertThat(scores(with)).hasSize(LESSONS).allMatch(Optional::isPresent);
    assertThat(scores(without)).hasSize(LESSONS).allMatch(Optional::isEmpty);
    without.replaceAll(ControlGroupTest::withoutScore);
    with.replaceAll(ControlGroupTest::withoutScore);
    assertThat(with).isEqualTo(without);
  }

  private static List<Optional<Double>> scores(List<SearchEvent> events) {
    return events.stream()
        .filter(SearchEvent.LessonTaught.class::isInstance)
        .map(event -> ((SearchEvent.LessonTaught) event).randomScore())
        .toList();
  }

  private static SearchEvent withoutScore(SearchEvent event) {
    return event instanceof SearchEvent.LessonTaught lesson
        ? new SearchEvent.LessonTaught(
            lesson.number(),
            lesson.version(),
            lesson.meanScore(),
            lesson.seconds(),
            lesson.policy(),
            Optional.empty())
        : event;
  }

  /** What is kept of all lessons; a pattern scores by what it is. */
  private static List<SearchEvent> taught(int control) {
    LessonSettings lessons = new LessonSettings(LESSONS, 2, 3, control, 100, 100, 1);
    ControlGroup group = new ControlGroup(SPACE, 0.4, control);
    try (Policy policy = new EnasController(SPACE, ENAS, 5)) {
      Curriculum curriculum =
          new Curriculum(
              policy, new Syllabus(1, lessons, group, new ExamSettings(4, 200), 2, 3, 10, 0.9));
      List<ControllerEffect> effects = new ArrayList<>(curriculum.trainers(1));
      effects.addAll(curriculum.started("c"));
      for (int number = 1; number <= LESSONS; number++) {
        Task.Lesson lesson = curriculum.state().inFlight().get(number);
        assertThat(lesson.control()).hasSize(control);
        effects.addAll(curriculum.taught(number, "c" + number, number, result(lesson)));
      }
      assertThat(curriculum.state().lastPlanned().isExam()).isTrue();
      assertThat(curriculum.state().lastPlanned().control()).isEmpty();
      return Publish.eventsOf(effects);
    }
  }

  private static Result.Taught result(Task.Lesson lesson) {
    return new Result.Taught(
        "w",
        lesson.scored().stream().map(proposal -> score(proposal.draw().pattern())).toList(),
        lesson.control().stream().map(ControlGroupTest::score).toList(),
        1);
  }

  private static double score(SkipPattern pattern) {
    return Math.floorMod(pattern.hashCode(), 100) / 100.0;
  }

  private static ControlGroup group(String options) {
    return ControlGroup.of(
        SettingsReader.read(
            ConfigFactory.parseString("cryptonas { %s }".formatted(options))
                .withFallback(ConfigFactory.defaultReference())));
  }
}
