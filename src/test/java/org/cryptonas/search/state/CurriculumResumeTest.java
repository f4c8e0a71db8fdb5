package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cryptonas.policy.Draw;
import org.cryptonas.policy.EnasController;
import org.cryptonas.policy.EnasSettings;
import org.cryptonas.policy.PatternSpace;
import org.cryptonas.policy.Policy;
import org.cryptonas.policy.RandomPolicy;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.settings.ExamSettings;
import org.cryptonas.search.settings.LessonSettings;
import org.junit.jupiter.api.Test;

/** A curriculum that is rebuilt from what was kept goes on as the one that told it. */
class CurriculumResumeTest {
  private static final PatternSpace SPACE = new PatternSpace(4, List.of(3, 5));

  /** More lessons than lie between two savings of the policy. */
  private static final int LESSONS = 70;

  private static final Syllabus SYLLABUS =
      new Syllabus(
          1,
          new LessonSettings(LESSONS, 2, 2, 3, 100, 100, 3),
          new ControlGroup(SPACE, 0.4, 3),
          new ExamSettings(4, 200),
          2,
          3,
          10,
          0.9);

  @Property(tries = 20)
  void shouldGoOnAsIfItHadNeverStoppedWhereverItStopped(@ForAll long seed) {
    assertGoesOnAlike(seed, () -> new RandomPolicy(SPACE, 0.4, 5));
  }

  @Test
  void shouldGoOnAsIfItHadNeverStoppedWhenThePolicyLearns() {
    EnasSettings settings =
        new EnasSettings(8, 0.5, 1, 1.5, 1e-2, 0, 0.999, 1e-3, 0.9, true, 1e-4, 0.4, 0.4);
    assertGoesOnAlike(3, () -> new EnasController(SPACE, settings, 5));
  }

  @Test
  void shouldAskForLessonsInFlightAndForFinalistsAgain() {
    Life life = new Life(new SplittableRandom(1), () -> new RandomPolicy(SPACE, 0.4, 5));
    assertThat(life.rebuilt().resumed())
        .containsExactlyElementsOf(
            life.curriculum.state().inFlight().values().stream()
                .map(ControllerEffect.Teach::new)
                .toList());
    while (life.goesOn()) {
      life.step();
    }
    assertThat(life.rebuilt().resumed()).containsExactly(life.last());
  }

  @Test
  void shouldRefuseAJournalWhoseProposalsThePolicyDoesNotMake() {
    Life life = new Life(new SplittableRandom(1), () -> new RandomPolicy(SPACE, 0.4, 5));
    Proposal other = new Proposal(1, new Draw(Samples.pattern(0), 0, 0));
    ControllerMemory foreign =
        ControllerMemory.NONE
            .updated(new SearchEvent.WeightsMoved(0, "c0"))
            .updated(new SearchEvent.Proposed(other));
    assertThatThrownBy(() -> new Curriculum(life.policy.get(), SYLLABUS, foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("proposal 1");
  }

  private static void assertGoesOnAlike(long seed, Supplier<Policy> policy) {
    Life unbroken = new Life(new SplittableRandom(seed), policy);
    Life broken = new Life(new SplittableRandom(seed), policy);
    SplittableRandom when = new SplittableRandom(~seed);
    while (unbroken.goesOn()) {
      unbroken.step();
      broken.step();
      if (when.nextInt(10) == 0) {
        broken.curriculum = broken.rebuilt();
      }
      assertThat(broken.curriculum.state()).isEqualTo(unbroken.curriculum.state());
    }
    assertThat(broken.last()).isEqualTo(unbroken.last());
  }

  /** A curriculum whose lessons come back in any order, some of them failed. */
  private static final class Life {
    private final SplittableRandom random;
    private final Supplier<Policy> policy;
    private ControllerMemory memory = ControllerMemory.NONE;
    private Curriculum curriculum;
    private List<ControllerEffect> effects = List.of();
    private long version;

    Life(SplittableRandom random, Supplier<Policy> policy) {
      this.random = random;
      this.policy = policy;
      this.curriculum = new Curriculum(policy.get(), SYLLABUS);
      heard(curriculum.trainers(3));
      heard(curriculum.started("c0"));
    }

    Curriculum rebuilt() {
      return new Curriculum(policy.get(), SYLLABUS, memory);
    }

    boolean goesOn() {
      return !curriculum.state().inFlight().isEmpty();
    }

    void step() {
      List<Task.Lesson> flying = new ArrayList<>(curriculum.state().inFlight().values());
      Task.Lesson lesson = flying.get(random.nextInt(flying.size()));
      boolean exam = lesson.practice().isEmpty();
      if (!exam && random.nextInt(8) == 0) {
        heard(curriculum.failed(lesson.number(), "diverged"));
        return;
      }
      version += exam ? 0 : 1;
      List<Double> scores = random.doubles(lesson.scored().size()).boxed().toList();
      List<Double> control = random.doubles(lesson.control().size()).boxed().toList();
      heard(
          curriculum.taught(
              lesson.number(), "c" + version, version, new Result.Taught("w", scores, control, 1)));
    }

    ControllerEffect last() {
      return effects.get(effects.size() - 1);
    }

    private void heard(List<ControllerEffect> asked) {
      effects = asked;
      Publish.eventsOf(asked).forEach(event -> memory = memory.updated(event));
    }
  }
}
