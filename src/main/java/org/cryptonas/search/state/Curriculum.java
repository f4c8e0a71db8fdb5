package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cryptonas.policy.Draw;
import org.cryptonas.policy.Policy;
import org.cryptonas.policy.Reward;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchPhase;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;

/**
 * The policy at work: lessons until the syllabus is through, then the exam, then the finalists. A
 * policy learns, so this is not a value; but it follows from the policy's seed and the order of
 * calls alone.
 */
public final class Curriculum {
  private final Policy policy;
  private ControllerState state;

  /** A search that has not begun; the policy is the caller's to close. */
  public Curriculum(Policy policy, Syllabus syllabus) {
    this.policy = policy;
    this.state = ControllerState.initial(syllabus);
  }

  /** Where it stands. */
  public ControllerState state() {
    return state;
  }

  /** The first shared weights exist. */
  public List<ControllerEffect> started(String centre) {
    state = state.with(centre);
    int count = state.syllabus().lessons().count();
    return concat(publish(new SearchEvent.PhaseStarted(SearchPhase.LESSONS, count)), planned());
  }

  /** So many trainers are at hand. */
  public List<ControllerEffect> trainers(int count) {
    state = state.with(count);
    return planned();
  }

  /**
   * A lesson had its result; one that has had it already is ignored.
   *
   * @param number the lesson's number
   * @param centre content hash of the shared weights, this lesson's part in them included
   * @param version of those shared weights
   * @param taught scores and duration
   */
  public List<ControllerEffect> taught(
      int number, String centre, long version, Result.Taught taught) {
    Optional<Task.Lesson> lesson = Optional.ofNullable(state.inFlight().get(number));
    if (lesson.isEmpty()) {
      return List.of();
    }
    state = state.landed(number).with(centre);
    return learnt(lesson.get(), version, taught);
  }

  /** A lesson ended without a result: what it would have scored is not proposed again. */
  public List<ControllerEffect> failed(int number, String reason) {
    Optional<Task.Lesson> lesson = Optional.ofNullable(state.inFlight().get(number));
    state = state.landed(number);
    return lesson.map(l -> given(l, reason)).orElse(List.of());
  }

  private List<ControllerEffect> learnt(Task.Lesson lesson, long version, Result.Taught taught) {
    List<Proposal> scored = lesson.scored();
    policy.learn(
        IntStream.range(0, scored.size())
            .mapToObj(i -> new Reward(scored.get(i).draw(), taught.scores().get(i)))
            .toList());
    double mean = taught.scores().stream().mapToDouble(x -> x).average().orElse(0);
    List<ControllerEffect> effects = new ArrayList<>();
    for (int i = 0; i < scored.size(); i++) {
      effects.add(publish(new SearchEvent.Scored(scored.get(i).number(), taught.scores().get(i))));
    }
    effects.add(
        publish(
            new SearchEvent.LessonTaught(
                lesson.number(), version, mean, taught.seconds(), policy.state())));
    return Stream.concat(effects.stream(), next(lesson, taught.scores()).stream()).toList();
  }

  private List<ControllerEffect> next(Task.Lesson lesson, List<Double> scores) {
    if (lesson.number() != state.syllabus().examNumber()) {
      return planned();
    }
    return List.of(new ControllerEffect.Nominate(state.finalists(lesson.scored(), scores)));
  }

  private List<ControllerEffect> given(Task.Lesson lesson, String reason) {
    List<Long> proposals = lesson.scored().stream().map(Proposal::number).toList();
    ControllerEffect failure =
        publish(new SearchEvent.LessonFailed(lesson.number(), proposals, reason));
    if (lesson.number() != state.syllabus().examNumber()) {
      return concat(failure, planned());
    }
    return List.of(failure, new ControllerEffect.GiveUp("the exam failed: " + reason));
  }

  private List<ControllerEffect> planned() {
    List<ControllerEffect> effects = new ArrayList<>();
    while (state.wantsLesson()) {
      List<Draw> practice = draws(state.syllabus().lessons().practice());
      List<Draw> scored = draws(state.syllabus().lessons().scored());
      state = state.planning(practice, scored, state.syllabus().lessons().scoreImages());
      effects.addAll(lastPlanned());
    }
    if (state.wantsExam()) {
      int patterns = state.syllabus().exam().patterns();
      effects.add(publish(new SearchEvent.PhaseStarted(SearchPhase.EXAM, patterns)));
      state = state.planning(List.of(), draws(patterns), state.syllabus().exam().images());
      effects.addAll(lastPlanned());
    }
    return effects;
  }

  private List<ControllerEffect> lastPlanned() {
    Task.Lesson lesson = state.lastPlanned();
    List<ControllerEffect> effects = new ArrayList<>();
    lesson.scored().forEach(p -> effects.add(publish(new SearchEvent.Proposed(p))));
    effects.add(new ControllerEffect.Teach(lesson));
    return effects;
  }

  private List<Draw> draws(int count) {
    return Stream.generate(policy::draw).limit(count).toList();
  }

  private static ControllerEffect publish(SearchEvent event) {
    return new ControllerEffect.Publish(event);
  }

  private static List<ControllerEffect> concat(
      ControllerEffect first, List<ControllerEffect> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }
}
