package org.cryptonas.search.state;

import java.util.List;
import java.util.stream.Stream;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.policy.Draw;
import org.cryptonas.policy.PatternSpace;
import org.cryptonas.policy.RandomPolicy;
import org.cryptonas.search.settings.SearchSettings;

/**
 * Patterns drawn at random that are scored beside a policy's, on the same weights and images, and
 * learnt from by nobody: the shared weights get better too, so that rewards alone do not show what
 * a policy has learnt. They have random streams of their own; nothing else depends on them.
 *
 * @param space what may be drawn
 * @param skipRate probability of each skip, from 0 to 1
 * @param size how many a whole lesson has; 0 for none
 */
public record ControlGroup(PatternSpace space, double skipRate, int size) {
  /** As the settings have it. */
  static ControlGroup of(SearchSettings settings) {
    return new ControlGroup(
        new PatternSpace(settings.space().depth(), settings.space().kernels()),
        settings.policy().randomSkipRate(),
        settings.control());
  }

  /**
   * Those of a lesson.
   *
   * @param seed the search's
   * @param lesson its number
   * @param wholes for how many whole lessons it scores
   */
  List<SkipPattern> patterns(long seed, int lesson, int wholes) {
    try (RandomPolicy random =
        new RandomPolicy(space, skipRate, Seeds.of(seed, "control", lesson))) {
      return Stream.generate(random::draw).limit((long) wholes * size).map(Draw::pattern).toList();
    }
  }
}
