package org.cryptonas.node.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.cryptonas.policy.PolicyState;
import org.cryptonas.search.event.JournalWritten;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;

/**
 * Figures of a search for other people's monitoring, by the names that Prometheus knows. What is
 * counted is counted over the whole search, those of its parts that other processes ran among them.
 */
final class Meters implements AutoCloseable {
  private static final double NANOS_A_SECOND = 1e9;
  private static final Duration[] TRAININGS = {
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofMinutes(15),
    Duration.ofHours(1)
  };

  private final PrometheusMeterRegistry prometheus =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final CompositeMeterRegistry registry = new CompositeMeterRegistry();
  private final JvmMeters jvm = new JvmMeters(prometheus);
  private final Supplier<Optional<LiveView>> view;

  Meters(Supplier<Optional<LiveView>> view) {
    this.view = view;
    registry.add(prometheus);
    agents().forEach(registry::add);
    gauge("trainers", "trainers", "Trainers at hand", v -> v.progress().trainers());
    gauge("jobs.in.flight", "jobs", "Tasks that a trainer has", v -> v.crowd().busy());
    gauge("jobs.queued", "jobs", "Tasks that wait", v -> v.crowd().overview().queued());
    gauge("candidates", "candidates", "Candidates made", v -> v.candidates().entries().size());
    gauge("training", "images.per.second", "Speed of all trainers", Meters::speed);
    gauge("frontier", "points", "Candidates on the frontier", v -> v.track().points().size());
    gauge("hypervolume", "ratio", "What the frontier dominates", v -> v.track().hypervolume());
    gauge("paused", "boolean", "1 while no task is handed out", Meters::paused);
    gauge("elapsed", "seconds", "Time since the search began", LiveView::seconds);
    policy("policy.baseline", "ratio", "What rewards are held against", PolicyState::baseline);
    policy("policy.entropy", "nats", "Mean entropy of the last draws", PolicyState::entropy);
    policy("policy.skips", "ratio", "Share of skips in the last draws", PolicyState::skipRate);
    jobsLost();
    lessonsFailed();
  }

  /**
   * Where a monitoring agent has Micrometer's figures from, as OpenTelemetry's has; it has those of
   * the Java machine without us.
   */
  private static Set<MeterRegistry> agents() {
    return Metrics.globalRegistry.getRegistries();
  }

  void heard(SearchNews news) {
    if (news instanceof JournalWritten written) {
      timer("journal.write", "Time of a write to the journal").record(nanos(written.seconds()));
    } else if (news instanceof SearchEvent event) {
      Counter.builder("cryptonas.events")
          .baseUnit("events")
          .description("Events kept")
          .register(registry)
          .increment();
      happened(event);
    }
  }

  private void happened(SearchEvent event) {
    if (event instanceof SearchEvent.Evaluated done) {
      evaluation(done.evaluation().rung(), "evaluated");
      training(done.evaluation().rung()).record(nanos(done.evaluation().seconds()));
    } else if (event instanceof SearchEvent.CandidateFailed failed) {
      evaluation(failed.rung(), "failed");
    } else if (event instanceof SearchEvent.LessonTaught lesson) {
      timer("lesson", "Time of a lesson").record(nanos(lesson.seconds()));
    } else if (event instanceof SearchEvent.Scored scored) {
      reward(scored.accuracy());
    } else if (event instanceof SearchEvent.JobLost) {
      jobsLost().increment();
    } else if (event instanceof SearchEvent.LessonFailed) {
      lessonsFailed().increment();
    }
  }

  /** Everything in Prometheus' text format. */
  String text() {
    return prometheus.scrape();
  }

  private void evaluation(int rung, String outcome) {
    Counter.builder("cryptonas.evaluations")
        .baseUnit("evaluations")
        .description("Trainings of candidates that came to an end")
        .tag("rung", Integer.toString(rung))
        .tag("outcome", outcome)
        .register(registry)
        .increment();
  }

  private Timer training(int rung) {
    return Timer.builder("cryptonas.evaluation")
        .description("Time of a candidate's training")
        .tag("rung", Integer.toString(rung))
        .serviceLevelObjectives(TRAININGS)
        .register(registry);
  }

  private void reward(double accuracy) {
    DistributionSummary.builder("cryptonas.reward")
        .baseUnit("ratio")
        .description("Accuracy of proposals on shared weights")
        .register(registry)
        .record(accuracy);
  }

  private Timer timer(String name, String description) {
    return Timer.builder("cryptonas." + name).description(description).register(registry);
  }

  /** Begins at 0, that a first loss shows as a rise. */
  private Counter jobsLost() {
    return counter("jobs.lost", "jobs", "Tasks lost with their trainer");
  }

  private Counter lessonsFailed() {
    return counter("lessons.failed", "lessons", "Lessons without a result");
  }

  private Counter counter(String name, String unit, String description) {
    return Counter.builder("cryptonas." + name)
        .baseUnit(unit)
        .description(description)
        .register(registry);
  }

  private void gauge(
      String name, String unit, String description, ToDoubleFunction<LiveView> value) {
    Gauge.builder("cryptonas." + name, () -> view.get().map(value::applyAsDouble).orElse(0.0))
        .baseUnit(unit)
        .description(description)
        .register(registry);
  }

  private void policy(
      String name, String unit, String description, ToDoubleFunction<PolicyState> value) {
    gauge(
        name, unit, description, v -> v.learning().policy().map(value::applyAsDouble).orElse(0.0));
  }

  private static double speed(LiveView view) {
    return view.crowd().imagesPerSecond();
  }

  private static double paused(LiveView view) {
    return view.progress().record().isPaused() ? 1 : 0;
  }

  private static Duration nanos(double seconds) {
    return Duration.ofNanos((long) (seconds * NANOS_A_SECOND));
  }

  @Override
  public void close() {
    jvm.close();
    prometheus.close(); // an agent has yet to tell the last figures, when the process ends
  }
}
