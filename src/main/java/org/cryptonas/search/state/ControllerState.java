package org.cryptonas.search.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.policy.Draw;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.job.Task;

/**
 * Which lessons were planned, which are in flight, and who does best.
 *
 * @param syllabus what is to be taught
 * @param trainers trainers at hand; lessons in flight never exceed them, nor the window
 * @param centre content hash of the shared weights now; empty until they exist
 * @param planned number of the last lesson planned
 * @param images that the lessons planned train on
 * @param examPlanned whether the exam is among them
 * @param nextProposal number of the next proposal
 * @param inFlight lessons without a result, by number
 */
public record ControllerState(
    Syllabus syllabus,
    int trainers,
    String centre,
    int planned,
    long images,
    boolean examPlanned,
    long nextProposal,
    SortedMap<Integer, Task.Lesson> inFlight) {

  /** Before the first lesson. */
  public static ControllerState initial(Syllabus syllabus) {
    return new ControllerState(syllabus, 0, "", 0, 0, false, 1, new TreeMap<>());
  }

  /** Most lessons that may be in flight. */
  public int window() {
    return Math.max(1, Math.min(trainers, syllabus.lessons().window()));
  }

  /** Whether a lesson is to be planned now. */
  public boolean wantsLesson() {
    return !centre.isEmpty() && images < syllabus.images() && inFlight.size() < window();
  }

  /** Whether the exam is to be planned now: every lesson has ended. */
  public boolean wantsExam() {
    return !centre.isEmpty() && !examPlanned && images >= syllabus.images() && inFlight.isEmpty();
  }

  ControllerState with(int trainersNow) {
    return new ControllerState(
        syllabus, trainersNow, centre, planned, images, examPlanned, nextProposal, inFlight);
  }

  ControllerState with(String centreNow) {
    return new ControllerState(
        syllabus, trainers, centreNow, planned, images, examPlanned, nextProposal, inFlight);
  }

  /** How much the next lesson does, by the trainers at hand and what is left to teach. */
  LessonSize nextSize() {
    return LessonSize.of(syllabus, window()).atMost(syllabus.images() - images);
  }

  /** How many patterns the next lesson scores. */
  int nextScored() {
    return nextWhole() * syllabus.lessons().scored();
  }

  /** How many whole lessons the next one fills up. */
  private int nextWhole() {
    long after = images + nextSize().images();
    return (int) (syllabus.wholeLessons(after) - syllabus.wholeLessons(images));
  }

  /** With the next lesson planned: practice and scored patterns as drawn. */
  ControllerState planning(List<Draw> practice, List<Draw> scored) {
    LessonSize size = nextSize();
    Task.Lesson lesson =
        lesson(
            practice.stream().map(Draw::pattern).toList(),
            size,
            proposals(scored),
            syllabus.control().patterns(syllabus.seed(), planned + 1, nextWhole()),
            syllabus.lessons().scoreImages());
    return planned(lesson, images + size.images(), false);
  }

  /** With the exam planned, on patterns as drawn. */
  ControllerState planningExam(List<Draw> scored) {
    LessonSize alone = LessonSize.of(syllabus, 1);
    return planned(
        lesson(List.of(), alone, proposals(scored), List.of(), syllabus.exam().images()),
        images,
        true);
  }

  private Task.Lesson lesson(
      List<SkipPattern> practice,
      LessonSize size,
      List<Proposal> scored,
      List<SkipPattern> control,
      int scoreImages) {
    int number = planned + 1;
    return new Task.Lesson(
        number,
        centre,
        practice,
        size.pace(),
        scored,
        control,
        scoreImages,
        images,
        syllabus.images(),
        size.sharers(),
        Seeds.of(syllabus.seed(), "lesson", number));
  }

  private ControllerState planned(Task.Lesson lesson, long imagesNow, boolean exam) {
    SortedMap<Integer, Task.Lesson> flying = new TreeMap<>(inFlight);
    flying.put(lesson.number(), lesson);
    return new ControllerState(
        syllabus,
        trainers,
        centre,
        lesson.number(),
        imagesNow,
        exam,
        nextProposal + lesson.scored().size(),
        flying);
  }

  /** The lesson planned last, which must be in flight. */
  Task.Lesson lastPlanned() {
    return Optional.ofNullable(inFlight.get(planned)).orElseThrow();
  }

  ControllerState landed(int lesson) {
    SortedMap<Integer, Task.Lesson> flying = new TreeMap<>(inFlight);
    flying.remove(lesson);
    return new ControllerState(
        syllabus, trainers, centre, planned, images, examPlanned, nextProposal, flying);
  }

  /** The best of the exam, each pattern once; of equals the one proposed first. */
  List<Proposal> finalists(List<Proposal> examined, List<Double> scores) {
    List<Integer> ranked =
        IntStream.range(0, examined.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> scores.get(i)).reversed())
            .toList();
    LinkedHashMap<Object, Proposal> best = new LinkedHashMap<>();
    ranked.forEach(i -> best.putIfAbsent(examined.get(i).draw().pattern(), examined.get(i)));
    return best.values().stream().limit(syllabus.finalists()).toList();
  }

  private List<Proposal> proposals(List<Draw> draws) {
    List<Proposal> numbered = new ArrayList<>();
    for (Draw draw : draws) {
      numbered.add(new Proposal(nextProposal + numbered.size(), draw));
    }
    return numbered;
  }
}
