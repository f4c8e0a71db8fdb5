package org.cryptonas.node.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.policy.Policy;
import org.cryptonas.search.SearchParts;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.state.ControllerEffect;
import org.cryptonas.search.state.Curriculum;
import org.cryptonas.search.state.Publish;
import org.cryptonas.search.state.Syllabus;

/**
 * What is kept of a search whose ladder is about to begin: no lessons, an exam, its finalists
 * scaled and costed. A search that is resumed there does nothing but climb.
 *
 * @param settings of the search; it has no lessons
 * @param parts policy, scaling and costs
 */
record LadderEve(SearchSettings settings, SearchParts parts) {
  static LadderEve of(Configuration configuration) {
    SearchSettings settings = configuration.settings();
    return new LadderEve(settings, StubParts.of(settings, Duration.ZERO));
  }

  /** The events, in order. */
  List<SearchEvent> events() {
    try (Policy policy = parts.policy().get()) {
      Curriculum curriculum = new Curriculum(policy, Syllabus.of(settings, settings.seed()));
      List<ControllerEffect> begun = new ArrayList<>(curriculum.trainers(1));
      begun.addAll(curriculum.started(StubWorkbench.WEIGHTS));
      Task.Lesson exam = only(begun, ControllerEffect.Teach.class).lesson();
      Result.Taught taught =
          new Result.Taught(StubWorkbench.WEIGHTS, StubWorkbench.scores(exam), List.of(), 0);
      List<ControllerEffect> over =
          curriculum.taught(exam.number(), StubWorkbench.WEIGHTS, 0, taught);
      List<Proposal> finalists = only(over, ControllerEffect.Nominate.class).finalists();
      return Stream.of(
              Publish.eventsOf(begun).stream(),
              Publish.eventsOf(over).stream(),
              finalists.stream().flatMap(this::entries))
          .flatMap(events -> events)
          .toList();
    }
  }

  private Stream<SearchEvent> entries(Proposal finalist) {
    return settings.budgets().stream().flatMap(budget -> entry(finalist, budget));
  }

  private Stream<SearchEvent> entry(Proposal finalist, int budget) {
    Candidate candidate =
        new Candidate(
            finalist.number(), budget, parts.scaling().scale(finalist.draw().pattern(), budget));
    return Stream.of(
        new SearchEvent.Scaled(candidate),
        new SearchEvent.Priced(
            candidate.id(), parts.costs().axis().cost(candidate.architecture())));
  }

  private static <E> E only(List<ControllerEffect> effects, Class<E> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }
}
