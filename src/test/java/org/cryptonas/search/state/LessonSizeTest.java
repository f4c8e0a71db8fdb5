package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cryptonas.nn.Pace;
import org.cryptonas.search.settings.ExamSettings;
import org.cryptonas.search.settings.LessonSettings;
import org.junit.jupiter.api.Test;

/** How much a lesson does when several trainers share the weights. */
class LessonSizeTest {
  private static final double MOMENTUM = 0.9;

  @Test
  void shouldBeWholeWhenATrainerIsAlone() {
    assertThat(LessonSize.of(syllabus(40, 64), 1))
        .isEqualTo(new LessonSize(40, new Pace(64, 1, MOMENTUM), 1));
  }

  @Test
  void shouldTakeFewerStepsOfFewerImagesWithoutMomentumWhenTrainersShare() {
    LessonSize three = LessonSize.of(syllabus(40, 60), 3);

    assertThat(three.practice()).isEqualTo(10);
    assertThat(three.pace().batch()).isEqualTo(20);
    assertThat(three.pace().momentum()).isZero();
    assertThat(three.sharers()).isEqualTo(3);
    assertThat(LessonSize.of(syllabus(40, 64), 4).images()).isEqualTo(160);
  }

  @Test
  void shouldBeShortAndCountInFullWhenTwoShare() {
    LessonSize two = LessonSize.of(syllabus(40, 64), 2);

    assertThat(two.practice()).isEqualTo(5);
    assertThat(two.pace().batch()).isEqualTo(64);
    assertThat(two.pace().momentum()).isZero();
    assertThat(two.sharers()).isEqualTo(1);
  }

  @Test
  void shouldNotShrinkEndlesslyWhenThereAreManyTrainers() {
    assertThat(LessonSize.of(syllabus(40, 64), 256).images())
        .isEqualTo(LessonSize.of(syllabus(40, 64), 4).images());
    assertThat(LessonSize.of(syllabus(1, 64), 4).practice()).isEqualTo(1);
    assertThat(LessonSize.of(syllabus(40, 48), 4).pace().batch()).isEqualTo(16);
    assertThat(LessonSize.of(syllabus(40, 8), 4).pace().batch()).isEqualTo(8);
  }

  @Property(tries = 50)
  void shouldGetAsFarAStepAsAWholeLessonHoweverShortItIs(
      @ForAll @IntRange(min = 4, max = 100) int whole,
      @ForAll @IntRange(min = 1, max = 8) int sharers) {
    LessonSize size = LessonSize.of(syllabus(whole, 64), sharers);

    assertThat(way(size.practice(), size.pace()) / size.practice())
        .isCloseTo(way(whole, new Pace(64, 1, MOMENTUM)) / whole, within(1e-9));
  }

  @Test
  void shouldTakeNoMoreStepsThanThereAreImagesLeft() {
    Pace pace = new Pace(32, 1.25, 0);
    LessonSize size = new LessonSize(20, pace, 1);

    assertThat(size.atMost(10_000)).isEqualTo(size);
    assertThat(size.atMost(65)).isEqualTo(new LessonSize(3, pace, 1));
  }

  /** How far that many steps get against a slope of one, as the optimiser takes them. */
  private static double way(int steps, Pace pace) {
    double velocity = 0;
    double way = 0;
    for (int step = 0; step < steps; step++) {
      velocity = pace.momentum() * velocity + 1;
      way += pace.rate() * (1 + pace.momentum() * velocity);
    }
    return way;
  }

  private static Syllabus syllabus(int practice, int batch) {
    LessonSettings lessons = new LessonSettings(3, practice, 8, 0, 100, 100, 64);
    return new Syllabus(
        1, lessons, CurriculumTest.NO_CONTROL, new ExamSettings(4, 200), 2, 3, batch, MOMENTUM);
  }
}
