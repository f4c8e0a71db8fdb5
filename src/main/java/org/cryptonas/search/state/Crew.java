package org.cryptonas.search.state;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cryptonas.search.job.Job;

/**
 * The trainers at hand.
 *
 * @param members everyone known, by name
 * @param idle those of them who wait for a job
 * @param running the job of each who has one; a member in neither was told to drop its job and has
 *     not answered yet
 */
record Crew(SortedSet<String> members, SortedSet<String> idle, SortedMap<String, Job> running) {
  static final Crew NONE = new Crew(new TreeSet<>(), new TreeSet<>(), new TreeMap<>());

  Crew waiting(String trainer) {
    return new Crew(plus(members, trainer), plus(idle, trainer), running);
  }

  Crew given(String trainer, Job job) {
    SortedMap<String, Job> busy = new TreeMap<>(running);
    busy.put(trainer, job);
    return new Crew(members, minus(idle, trainer), busy);
  }

  Crew without(String trainer) {
    SortedMap<String, Job> busy = new TreeMap<>(running);
    busy.remove(trainer);
    return new Crew(minus(members, trainer), minus(idle, trainer), busy);
  }

  /** Whoever has that job has it no more. */
  Crew relieved(Job job) {
    SortedMap<String, Job> busy = new TreeMap<>(running);
    busy.values().removeIf(other -> other.number() == job.number());
    return new Crew(members, idle, busy);
  }

  Optional<Job> jobOf(String trainer) {
    return Optional.ofNullable(running.get(trainer));
  }

  Optional<String> holder(Job job) {
    return running.entrySet().stream()
        .filter(entry -> entry.getValue().number() == job.number())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static SortedSet<String> plus(SortedSet<String> names, String name) {
    SortedSet<String> more = new TreeSet<>(names);
    more.add(name);
    return more;
  }

  private static SortedSet<String> minus(SortedSet<String> names, String name) {
    SortedSet<String> fewer = new TreeSet<>(names);
    fewer.remove(name);
    return fewer;
  }
}
