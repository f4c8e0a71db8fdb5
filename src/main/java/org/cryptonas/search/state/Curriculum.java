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
  private static final int LESSONS_BETWEEN_SAVES = 64;

  private final Policy policy;
  private ControllerState state;
  private List<ControllerEffect> open = List.of();

  /** A search that has not begun; the policy is the caller's to close. */
  public Curriculum(Policy policy, Syllabus syllabus) {
    this.policy = policy;
    this.state = ControllerState.initial(syllabus);
  }

  /**
   * A search that goes on.
   *
   * @param policy as it was made for the search, before it drew anything
   * @throws IllegalArgumentException when the memory is not that of such a policy
   */
  public Curriculum(Policy policy, Syllabus syllabus, ControllerMemory memory) {
    this(policy, syllabus);
    memory.saved().map(saved -> SavedCurriculum.read(saved.memory())).ifPresent(this::restore);
    open = new PastLessons(this).of(memory.since());
  }

  private void restore(SavedCurriculum saved) {
    policy.restore(saved.policyBytes());
    state = saved.state(state.syllabus());
  }

  /** Whether the controller follows from such events. */
  static boolean learnsFrom(SearchEvent event) {
    return event instanceof SearchEvent.TrainersChanged
        || event instanceof SearchEvent.WeightsMoved
        || event instanceof SearchEvent.Proposed
        || event instanceof SearchEvent.Scored
        || event instanceof SearchEvent.LessonTaught
        || event instanceof SearchEvent.LessonFailed;
  }

  /** What a search that goes on has to ask for again. */
  public List<ControllerEffect> resumed() {
    List<ControllerEffect> lessons =
        state.inFlight().values().stream()
            .map(lesson -> (ControllerEffect) new ControllerEffect.Teach(lesson))
            .toList();
    return joined(lessons, open);
  }

  /** Where it stands. */
  public ControllerState state() {
    return state;
  }

  /** The first shared weights exist. */
  public List<ControllerEffect> started(String centre) {
    state = state.with(centre);
    int count = state.syllabus().lessons().count();
    return joined(
        List.of(
            publish(new SearchEvent.PhaseStarted(SearchPhase.LESSONS, count)),
            publish(new SearchEvent.WeightsMoved(0, centre))),
        planned());
  }

  /** So many trainers are at hand. */
  public List<ControllerEffect> trainers(int count) {
    state = state.with(count);
    return concat(publish(new SearchEvent.TrainersChanged(count)), planned());
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
    List<ControllerEffect> moved =
        state.centre().equals(centre)
            ? List.of()
            : List.of(publish(new SearchEvent.WeightsMoved(version, centre)));
    state = state.landed(number).with(centre);
    return joined(moved, learnt(lesson.get(), version, taught));
  }

  /** A lesson ended without a result: what it would have scored is not proposed again. */
  public List<ControllerEffect> failed(int number, String reason) {
    Optional<Task.Lesson> lesson = Optional.ofNullable(state.inFlight().get(number));
    state = state.landed(number);
    return lesson.map(l -> given(l, reason)).orElse(List.of());
  }

  private List<ControllerEffect> learnt(Task.Lesson lesson, long version, Result.Taught taught) {
    List<Proposal> scored = lesson.scored();
    learn(scored, taught.scores());
    List<ControllerEffect> effects = new ArrayList<>();
    for (int i = 0; i < scored.size(); i++) {
      effects.add(publish(new SearchEvent.Scored(scored.get(i).number(), taught.scores().get(i))));
    }
    effects.add(
        publish(
            new SearchEvent.LessonTaught(
                lesson.number(),
                version,
                mean(taught.scores()).orElse(0.0),
                taught.seconds(),
                policy.state(),
                mean(taught.control()))));
    return joined(joined(effects, next(lesson, taught.scores())), saved(lesson));
  }

  private static Optional<Double> mean(List<Double> scores) {
    return scores.isEmpty()
        ? Optional.empty()
        : Optional.of(scores.stream().mapToDouble(x -> x).average().orElseThrow());
  }

  private void learn(List<Proposal> scored, List<Double> scores) {
    if (!scored.isEmpty()) {
      policy.learn(
          IntStream.range(0, scored.size())
              .mapToObj(i -> new Reward(scored.get(i).draw(), scores.get(i)))
              .toList());
    }
  }

  /** Now and then the policy is saved, so that little is to be learnt again. */
  private List<ControllerEffect> saved(Task.Lesson lesson) {
    if (lesson.number() % LESSONS_BETWEEN_SAVES != 0 || lesson.isExam()) {
      return List.of();
    }
    String memory = SavedCurriculum.of(state, policy.save()).text();
    return List.of(publish(new SearchEvent.PolicySaved(lesson.number(), memory)));
  }

  private List<ControllerEffect> next(Task.Lesson lesson, List<Double> scores) {
    if (!lesson.isExam()) {
      return planned();
    }
    List<Proposal> finalists = state.finalists(lesson.scored(), scores);
    int entries = finalists.size() * state.syllabus().budgets();
    return List.of(
        publish(new SearchEvent.PhaseStarted(SearchPhase.LADDER, entries)),
        new ControllerEffect.Nominate(finalists, entries));
  }

  private List<ControllerEffect> given(Task.Lesson lesson, String reason) {
    List<Long> proposals = lesson.scored().stream().map(Proposal::number).toList();
    ControllerEffect failure =
        publish(new SearchEvent.LessonFailed(lesson.number(), proposals, reason));
    if (!lesson.isExam()) {
      return concat(failure, planned());
    }
    return List.of(failure, new ControllerEffect.GiveUp("the exam failed: " + reason));
  }

  private List<ControllerEffect> planned() {
    List<ControllerEffect> effects = new ArrayList<>();
    while (state.wantsLesson()) {
      List<Draw> practice = draws(state.nextSize().practice());
      List<Draw> scored = draws(state.nextScored());
      state = state.planning(practice, scored);
      effects.addAll(lastPlanned());
    }
    if (state.wantsExam()) {
      int patterns = state.syllabus().exam().patterns();
      effects.add(publish(new SearchEvent.PhaseStarted(SearchPhase.EXAM, patterns)));
      state = state.planningExam(draws(patterns));
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
    return new Publish(event);
  }

  private static List<ControllerEffect> concat(
      ControllerEffect first, List<ControllerEffect> rest) {
    return joined(List.of(first), rest);
  }

  private static List<ControllerEffect> joined(
      List<ControllerEffect> first, List<ControllerEffect> rest) {
    return Stream.concat(first.stream(), rest.stream()).toList();
  }
}
