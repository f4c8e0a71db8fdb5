package org.cryptonas.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cryptonas.node.run.RunFolder;
import org.cryptonas.search.event.SearchEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nodes join a search on the real Fashion-MNIST, die, freeze and come late. Minutes long, and it
 * needs the images: {@code mvn test -Dtest=GrowingClusterTest -Dreal.images=true}. It prints how
 * long things took.
 */
@EnabledIfSystemProperty(named = "real.images", matches = "true")
final class GrowingClusterTest {
  private static final int SECONDS_FROZEN = 20;
  private static final String JOB = "#1: candidate";

  @TempDir Path place;
  @RegisterExtension final ForkedPrograms programs = new ForkedPrograms();

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldEvaluateEveryProposalOnceWhenNodesDieFreezeAndComeLate() throws Exception {
    List<Integer> ports = ForkedProgram.freePorts();
    ForkedProgram search = search(ports);
    search.line("to help from another process");
    ForkedProgram killed = joined(ports);
    ForkedProgram frozen = joined(ports);

    killed.line(JOB);
    int before = search.said().size();
    Instant kill = Instant.now();
    killed.kill();
    search.line("JobLost[", before);
    Duration offeredAgain = told("offered again after the kill", kill);

    frozen.line(JOB);
    before = search.said().size();
    Instant stop = Instant.now();
    frozen.signal("STOP");
    Instant command = Instant.now();
    ForkedProgram late = joined(ports);
    late.line("#1: ");
    Duration hasWork = told("work after the command to join", command);
    search.line("JobLost[", before);
    told("offered again after the stop, at most", stop);
    new CountDownLatch(1).await(SECONDS_FROZEN - secondsSince(stop).toSeconds(), TimeUnit.SECONDS);
    frozen.signal("CONT");
    told("frozen", stop);

    assertThat(search.end()).isZero();
    assertThat(offeredAgain).isLessThan(Duration.ofSeconds(6));
    assertThat(hasWork).isLessThan(Duration.ofSeconds(15));
    assertThat(frozen.end()).isZero();
    assertThat(late.end()).isZero();
    assertEveryProposalIsEvaluatedOnce(KeptEvents.of(RunFolder.existing(place.resolve("run"))));
  }

  private static void assertEveryProposalIsEvaluatedOnce(KeptEvents kept) {
    assertThat(kept.settled()).doesNotHaveDuplicates();
    assertThat(kept.all(SearchEvent.JobLost.class)).hasSizeGreaterThanOrEqualTo(2);
    List<String> outcomes = new ArrayList<>();
    kept.all(SearchEvent.Evaluated.class)
        .forEach(e -> outcomes.add(e.evaluation().candidate().id()));
    kept.all(SearchEvent.CandidateFailed.class)
        .forEach(
            failed -> {
              assertThat(failed.reason()).isNotBlank();
              outcomes.add(failed.candidate().orElseThrow());
            });
    assertThat(outcomes)
        .containsExactlyInAnyOrderElementsOf(
            kept.all(SearchEvent.Scaled.class).stream().map(s -> s.candidate().id()).toList());
  }

  /** One rung, so that there is one training a candidate, of several seconds. */
  private ForkedProgram search(List<Integer> ports) throws Exception {
    return start(
        "search",
        "--verbose",
        "--out=" + place.resolve("run"),
        "--trainers=0",
        "--port=" + ports.get(0),
        "--management-port=" + ports.get(1),
        "--set=trainers.threads=1",
        "--set=budgets=[10000]",
        "--set=lessons.count=4",
        "--set=exam.patterns=8",
        "--set=ladder.finalists=4",
        "--set=ladder.epochs=[0.1]");
  }

  private ForkedProgram joined(List<Integer> ports) throws Exception {
    return start("join", "--seed=127.0.0.1:" + ports.get(1), "--devices=cpu:1", "--retry");
  }

  private ForkedProgram start(String... arguments) throws Exception {
    return programs.with(ForkedProgram.start(place, line -> {}, arguments));
  }

  private static Duration told(String what, Instant since) {
    Duration took = secondsSince(since);
    System.out.printf(java.util.Locale.ROOT, "%s: %.1f s%n", what, took.toMillis() / 1000.0);
    return took;
  }

  private static Duration secondsSince(Instant then) {
    return Duration.between(then, Instant.now());
  }
}
