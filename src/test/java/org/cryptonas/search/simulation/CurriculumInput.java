package org.cryptonas.search.simulation;

import java.util.List;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.state.ControllerEffect;
import org.cryptonas.search.state.Curriculum;

/** What happens to a controller, as values: recorded, and replayed. */
sealed interface CurriculumInput {
  List<ControllerEffect> on(Curriculum curriculum);

  /** Whether it may be said twice. */
  default boolean repeatable() {
    return !(this instanceof Begin);
  }

  record Begin(String centre) implements CurriculumInput {
    @Override
    public List<ControllerEffect> on(Curriculum curriculum) {
      return curriculum.started(centre);
    }
  }

  record Trainers(int count) implements CurriculumInput {
    @Override
    public List<ControllerEffect> on(Curriculum curriculum) {
      return curriculum.trainers(count);
    }
  }

  record Taught(int number, String centre, long version, Result.Taught taught)
      implements CurriculumInput {
    @Override
    public List<ControllerEffect> on(Curriculum curriculum) {
      return curriculum.taught(number, centre, version, taught);
    }
  }

  record Failed(int number, String reason) implements CurriculumInput {
    @Override
    public List<ControllerEffect> on(Curriculum curriculum) {
      return curriculum.failed(number, reason);
    }
  }
}
