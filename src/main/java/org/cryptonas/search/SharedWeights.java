package org.cryptonas.search;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.StashBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.state.CentreMemory;
import org.cryptonas.search.weights.SharedCentre;
import org.cryptonas.search.weights.WeightSweeper;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the centre of the shared weights. A lesson that started where the centre still is, as the
 * only one, becomes the centre; otherwise the centre moves by the lesson's share. One move at a
 * time.
 */
public final class SharedWeights {
  private static final int MOST_WAITING = 10_000;

  /** What it understands. */
  public interface Command extends Message {}

  /** A lesson's weights to take in. */
  public record Merge(Task.Lesson lesson, Result.Taught taught) implements Command {}

  /** These events are kept. */
  record Kept(List<SearchEvent> events) implements Command {
    Kept {
      events = List.copyOf(events);
    }
  }

  private record Moved(Merge merge, String centre) implements Command {}

  private record Begun(String centre) implements Command {}

  private record Broken(String reason) implements Command {}

  private final ActorContext<Command> context;
  private final StashBuffer<Command> waiting;
  private final SharedCentre arithmetic;
  private final WeightSweeper sweeper;
  private final ActorRef<Controller.Command> controller;
  private final Executor blocking;
  private final Map<Integer, String> takenIn = new HashMap<>();
  private CentreMemory centre;

  /**
   * Shared weights that tell the controller where the centre is, first when there is one at all.
   *
   * @param sweeper lets go of lessons' results that were taken in
   * @param centre where it is already, if anywhere
   */
  static Behavior<Command> create(
      SharedCentre arithmetic,
      WeightSweeper sweeper,
      CentreMemory centre,
      ActorRef<Controller.Command> controller) {
    return Behaviors.setup(
        context ->
            Behaviors.withStash(
                MOST_WAITING,
                waiting ->
                    new SharedWeights(context, waiting, arithmetic, sweeper, centre, controller)
                        .begun()));
  }

  private SharedWeights(
      ActorContext<Command> context,
      StashBuffer<Command> waiting,
      SharedCentre arithmetic,
      WeightSweeper sweeper,
      CentreMemory centre,
      ActorRef<Controller.Command> controller) {
    this.context = context;
    this.waiting = waiting;
    this.arithmetic = arithmetic;
    this.sweeper = sweeper;
    this.centre = centre;
    this.controller = controller;
    this.blocking = context.getSystem().dispatchers().lookup(DispatcherSelector.blocking());
  }

  private Behavior<Command> begun() {
    return centre.begun() ? resting() : beginning();
  }

  private Behavior<Command> beginning() {
    context.pipeToSelf(
        away(arithmetic::initial), (hash, failure) -> orBroken(hash, failure, Begun::new));
    return moving();
  }

  private Behavior<Command> resting() {
    return Behaviors.receive(Command.class)
        .onMessage(Kept.class, this::onKept)
        .onMessage(Merge.class, this::onMerge)
        .build();
  }

  /** While the disk is at work, lessons wait. */
  private Behavior<Command> moving() {
    return Behaviors.receive(Command.class)
        .onMessage(Kept.class, this::onKept)
        .onMessage(Begun.class, this::onBegun)
        .onMessage(Moved.class, this::onMoved)
        .onMessage(Broken.class, this::onBroken)
        .onMessage(
            Merge.class,
            merge -> {
              waiting.stash(merge);
              return Behaviors.same();
            })
        .build();
  }

  private Behavior<Command> onBegun(Begun begun) {
    centre = new CentreMemory(0, begun.centre());
    controller.tell(new Controller.Begin(begun.centre()));
    return waiting.unstashAll(resting());
  }

  private Behavior<Command> onMerge(Merge merge) {
    Task.Lesson lesson = merge.lesson();
    String taught = merge.taught().weights();
    if (lesson.practice().isEmpty()) {
      return told(merge);
    }
    if (lesson.sharers() == 1 && lesson.weights().equals(centre.weights())) {
      return onMoved(new Moved(merge, taught));
    }
    context.pipeToSelf(
        away(() -> arithmetic.moved(centre.weights(), lesson.weights(), taught, lesson.sharers())),
        (hash, failure) -> orBroken(hash, failure, moved -> new Moved(merge, moved)));
    return moving();
  }

  private Behavior<Command> onMoved(Moved moved) {
    centre = new CentreMemory(centre.version() + 1, moved.centre());
    noteTakenIn(moved.merge());
    told(moved.merge());
    return waiting.unstashAll(resting());
  }

  /** No event names what came of a lesson, unless it became the centre. */
  private void noteTakenIn(Merge merge) {
    String taught = merge.taught().weights();
    if (!taught.equals(centre.weights()) && !taught.equals(merge.lesson().weights())) {
      takenIn.put(merge.lesson().number(), taught);
    }
  }

  /** What came of a lesson is spent when the lesson is kept: after a crash it is brought again. */
  private Behavior<Command> onKept(Kept kept) {
    List<String> spent =
        kept.events().stream()
            .filter(SearchEvent.LessonTaught.class::isInstance)
            .map(lesson -> takenIn.remove(((SearchEvent.LessonTaught) lesson).number()))
            .filter(Objects::nonNull)
            .toList();
    if (!spent.isEmpty()) {
      Set<String> wanted = Set.of(centre.weights());
      blocking.execute(() -> sweeper.sweep(spent, wanted));
    }
    return Behaviors.same();
  }

  private Behavior<Command> told(Merge merge) {
    controller.tell(
        new Controller.LessonTaught(
            merge.lesson().number(), centre.weights(), centre.version(), merge.taught()));
    return Behaviors.same();
  }

  private Behavior<Command> onBroken(Broken broken) {
    throw new IllegalStateException(broken.reason());
  }

  private static Command orBroken(
      @Nullable String hash,
      @Nullable Throwable failure,
      java.util.function.Function<String, Command> done) {
    return hash == null ? new Broken(rootOf(failure)) : done.apply(hash);
  }

  /** What the disk said, without the wrappings it came in. */
  private static String rootOf(@Nullable Throwable failure) {
    Throwable root = failure;
    while (root != null && root.getCause() != null) {
      root = root.getCause();
    }
    return root == null ? "no reason was given" : Reason.of(root);
  }

  private interface Disk {
    String run() throws IOException;
  }

  private CompletableFuture<String> away(Disk work) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return work.run();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        blocking);
  }
}
