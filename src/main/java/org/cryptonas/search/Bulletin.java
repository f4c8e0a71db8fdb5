package org.cryptonas.search;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.TimerScheduler;
import akka.cluster.typed.Cluster;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.event.WorkOverview;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.state.WorkState;

/**
 * Tells people who works at what and what waits. It costs nothing while nothing changes, and little
 * while much does: what changes within half a second is told once.
 */
final class Bulletin {
  private static final Duration BETWEEN = Duration.ofMillis(500);
  private static final int LONGEST_QUEUE = 50;

  private final TimerScheduler<WorkManager.Command> timers;
  private final ActorRef<SearchNews> people;
  private final Address own;

  Bulletin(
      ActorContext<WorkManager.Command> context,
      TimerScheduler<WorkManager.Command> timers,
      ActorRef<SearchNews> people) {
    this.timers = timers;
    this.people = people;
    this.own = Cluster.get(context.getSystem()).selfMember().address();
  }

  /** There is something to tell: the work manager will be told {@code due} in a while. */
  void changed(WorkManager.Command due) {
    if (!timers.isTimerActive(due)) {
      timers.startSingleTimer(due, BETWEEN);
    }
  }

  void tell(WorkState state, Callers callers) {
    List<WorkOverview.Member> members =
        state.assignments().entrySet().stream()
            .flatMap(e -> member(e.getKey(), e.getValue(), callers).stream())
            .toList();
    List<String> queue = state.queue(LONGEST_QUEUE).stream().map(Task::describe).toList();
    people.tell(new WorkOverview(members, queue, state.queued()));
  }

  private Optional<WorkOverview.Member> member(
      String trainer, Optional<Task> task, Callers callers) {
    return callers
        .named(trainer)
        .map(
            caller ->
                new WorkOverview.Member(
                    trainer,
                    node(caller.ref().path().address()),
                    caller.device(),
                    task.map(Task::describe),
                    caller.heard()));
  }

  private String node(Address given) {
    Address address = given.hasGlobalScope() ? given : own;
    return "%s:%s".formatted(address.getHost().orElse("?"), address.getPort().orElse(0));
  }
}
