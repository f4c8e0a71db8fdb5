package org.cryptonas.search;

import akka.actor.Address;
import akka.actor.typed.ActorRef;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.TimerScheduler;
import akka.cluster.typed.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private record Sign(String node, Instant at) {}

  private final TimerScheduler<WorkManager.Command> timers;
  private final ActorRef<SearchNews> people;
  private final Address own;
  private final Map<String, Sign> signs = new HashMap<>();

  Bulletin(
      ActorContext<WorkManager.Command> context,
      TimerScheduler<WorkManager.Command> timers,
      ActorRef<SearchNews> people) {
    this.timers = timers;
    this.people = people;
    this.own = Cluster.get(context.getSystem()).selfMember().address();
  }

  /** A trainer said something. */
  void heard(String trainer, ActorRef<?> ref) {
    Address address = ref.path().address();
    signs.put(trainer, new Sign(node(address.hasGlobalScope() ? address : own), Instant.now()));
  }

  private static String node(Address address) {
    return "%s:%s".formatted(address.getHost().orElse("?"), address.getPort().orElse(0));
  }

  /** A trainer said something, wherever it is. */
  void heard(String trainer) {
    signs.computeIfPresent(trainer, (name, before) -> new Sign(before.node(), Instant.now()));
  }

  void gone(String trainer) {
    signs.remove(trainer);
  }

  /** There is something to tell: the work manager will be told {@code due} in a while. */
  void changed(WorkManager.Command due) {
    if (!timers.isTimerActive(due)) {
      timers.startSingleTimer(due, BETWEEN);
    }
  }

  void tell(WorkState state) {
    List<WorkOverview.Member> members =
        state.assignments().entrySet().stream()
            .flatMap(e -> member(e.getKey(), e.getValue()).stream())
            .toList();
    List<String> queue = state.queue(LONGEST_QUEUE).stream().map(Task::describe).toList();
    people.tell(new WorkOverview(members, queue, state.queued()));
  }

  private Optional<WorkOverview.Member> member(String trainer, Optional<Task> task) {
    return Optional.ofNullable(signs.get(trainer))
        .map(
            sign ->
                new WorkOverview.Member(trainer, sign.node(), task.map(Task::describe), sign.at()));
  }
}
