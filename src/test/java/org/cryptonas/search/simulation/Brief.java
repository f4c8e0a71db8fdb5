package org.cryptonas.search.simulation;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cryptonas.policy.Draw;
import org.cryptonas.protocol.InferenceCost;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Evaluation;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.job.Task;

/** Messages in a few words: a trace is read by people. */
final class Brief {
  private static final int ID_DIGITS = 6;

  private Brief() {}

  static String of(Object thing) {
    if (thing instanceof Candidate candidate) {
      return candidate.id().substring(0, ID_DIGITS) + "@" + candidate.budget();
    } else if (thing instanceof Evaluation evaluation) {
      return "%s rung %d: %s"
          .formatted(of(evaluation.candidate()), evaluation.rung(), evaluation.accuracy());
    } else if (thing instanceof Task.Training training) {
      return "train %s at rung %d".formatted(of(training.candidate()), training.rung());
    } else if (thing instanceof Task task) {
      return task.describe();
    } else if (thing instanceof Proposal proposal) {
      return "proposal " + proposal.number();
    }
    return plain(thing);
  }

  private static String plain(Object thing) {
    if (thing instanceof InferenceCost cost) {
      return cost.seconds() + " s";
    } else if (thing instanceof Draw draw) {
      return draw.pattern().toString();
    } else if (thing instanceof Optional<?> optional) {
      return optional.map(Brief::of).orElse("-");
    } else if (thing instanceof Collection<?> many) {
      return many.stream().map(Brief::of).collect(Collectors.joining(", ", "[", "]"));
    } else if (thing instanceof Record parts) {
      return record(parts);
    }
    return String.valueOf(thing);
  }

  private static String record(Record parts) {
    return Stream.of(parts.getClass().getRecordComponents())
        .map(component -> of(value(parts, component)))
        .collect(Collectors.joining(", ", parts.getClass().getSimpleName() + "(", ")"));
  }

  private static Object value(Record parts, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(parts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
