package org.cryptonas.search.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Carries messages with random delays. Between one sender and one receiver they stay in order, as
 * Akka promises; nothing else about their order is promised. Only messages between nodes, so those
 * to and from trainers, are lost or doubled.
 */
final class Network {
  private static final int LOCAL_DELAY = 8;
  private static final int REMOTE_DELAY = 30;

  private record Channel(String from, String to) {}

  private final Scheduler scheduler;
  private final Dice dice;
  private final Faults faults;
  private final Trace trace;
  private final Tally tally;
  private final Map<Channel, Long> latest = new HashMap<>();

  Network(World world) {
    scheduler = world.scheduler();
    dice = world.dice();
    faults = world.scenario().faults();
    trace = world.trace();
    tally = world.tally();
  }

  /** Within the coordinator's node: late, never lost. */
  <M> void local(String from, String to, M message, Consumer<M> inbox) {
    long due = scheduler.now() + dice.between(1, LOCAL_DELAY);
    deliver(new Channel(from, to), due, message, inbox);
  }

  /** The same, but some messages are sent twice. */
  <M> void repeated(String from, String to, M message, Consumer<M> inbox) {
    local(from, to, message, inbox);
    if (dice.chance(faults.repeating())) {
      tally.count(Tally.Mishap.REPEATED_MESSAGE);
      local(from, to, message, inbox);
    }
  }

  /** Between nodes, one of which may be cut off for a while. */
  <M> void remote(String from, String to, Outage outage, M message, Consumer<M> inbox) {
    if (outage.swallows(scheduler.now()) || faults.loses(scheduler.now(), dice)) {
      tally.count(Tally.Mishap.LOST_MESSAGE);
      trace.note(scheduler.now(), from, to, "LOST", message);
      return;
    }
    long due = Math.max(scheduler.now(), outage.holdsUntil()) + dice.between(1, REMOTE_DELAY);
    deliver(new Channel(from, to), due, message, inbox);
    if (faults.doubles(scheduler.now(), dice)) {
      tally.count(Tally.Mishap.DOUBLED_MESSAGE);
      deliver(new Channel(from, to), due + dice.between(0, REMOTE_DELAY), message, inbox);
    }
  }

  private <M> void deliver(Channel channel, long wanted, M message, Consumer<M> inbox) {
    long due = Math.max(wanted, latest.getOrDefault(channel, 0L));
    latest.put(channel, due);
    scheduler.at(
        due,
        () -> {
          trace.delivered(due, channel.from(), channel.to(), message);
          inbox.accept(message);
        });
  }
}
