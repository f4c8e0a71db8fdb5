package org.cryptonas.search.journal;

import static org.assertj.core.api.Assertions.assertThat;

import akka.stream.javadsl.Sink;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cryptonas.node.journal.JournalHost;
import org.cryptonas.node.journal.JournalHost.Failed;
import org.cryptonas.node.journal.JournalHost.Kept;
import org.cryptonas.node.journal.JournalHost.Recovered;
import org.cryptonas.node.journal.JournalHost.Told;
import org.cryptonas.node.journal.PostgresServer;
import org.cryptonas.node.journal.RunJournal;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchEvent.Scored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final String RUN = "a-run";
  private static final int SNAPSHOT_EVERY = 10;

  @TempDir Path folder;

  @Test
  void shouldTellWhatItRemembersBeforeAnythingIsKept() throws Exception {
    try (JournalHost journal = open()) {
      journal.keep(scored(1, 3));

      assertThat(journal.next()).isEqualTo(new Recovered(Tally.NONE, 0));
      assertThat(journal.next()).isEqualTo(new Kept(1, scored(1, 3)));
    }
  }

  @Test
  void shouldWriteTogetherWhatCameWhileItWasWriting() throws Exception {
    try (JournalHost journal = open()) {
      for (int event = 1; event <= 1000; event++) {
        journal.keep(scored(event, event));
      }

      List<Kept> writes = writes(journal, 1000);

      assertThat(writes).hasSizeLessThan(500);
      assertThat(writes.stream().flatMap(kept -> kept.events().stream()).toList())
          .isEqualTo(scored(1, 1000));
      assertThat(writes.stream().map(Kept::first).toList()).isEqualTo(firsts(writes));
    }
  }

  @Test
  void shouldRememberEveryEventOfBothSessionsWhenItIsOpenedAgain() throws Exception {
    writeInOneGo(1, 23);
    writeInOneGo(24, 47);

    try (JournalHost journal = open()) {
      assertThat(journal.next()).isEqualTo(new Recovered(tally(47), 47));
    }
  }

  @Test
  void shouldReadEveryEventInOrderWithoutAnEntity() throws Exception {
    writeInOneGo(1, 1234);

    try (JournalHost other = JournalHost.open(JournalHost.h2(SNAPSHOT_EVERY), folder, "other")) {
      List<SearchEvent> read =
          new JournalReader(other.system())
              .events(RUN)
              .runWith(Sink.seq(), other.system())
              .toCompletableFuture()
              .get(30, TimeUnit.SECONDS);

      assertThat(read).isEqualTo(scored(1, 1234));
    }
  }

  @Test
  void shouldKeepRunsOfOneDatabaseApart() throws Exception {
    writeInOneGo(1, 5);

    try (JournalHost other = JournalHost.open(JournalHost.h2(SNAPSHOT_EVERY), folder, "other")) {
      assertThat(other.next()).isEqualTo(new Recovered(Tally.NONE, 0));
    }
  }

  @Test
  void shouldRefuseTheFirstWriteOfWhoeverComesSecond() throws Exception {
    RunJournal place = new RunJournal(JournalHost.h2(SNAPSHOT_EVERY), folder);
    place.prepare(RUN);
    shouldRefuseTheFirstWriteOfWhoeverComesSecond(place);
  }

  private void shouldRefuseTheFirstWriteOfWhoeverComesSecond(RunJournal place) throws Exception {
    try (JournalHost first = new JournalHost(place.akka(), RUN, SNAPSHOT_EVERY);
        JournalHost second = new JournalHost(place.akka(), RUN, SNAPSHOT_EVERY)) {
      assertThat(first.next()).isInstanceOf(Recovered.class);
      assertThat(second.next()).isInstanceOf(Recovered.class);
      first.keep(scored(1, 1));
      first.await(1);

      second.keep(scored(7, 8));

      assertThat(((Failed) second.next()).cause())
          .isInstanceOf(JournalException.class)
          .hasMessage("run a-run is being run by another process");
      first.keep(scored(2, 2));
      assertThat(first.next()).isEqualTo(new Kept(2, scored(2, 2)));
    }
  }

  @Test
  void shouldWorkItOutAgainWhenTheSnapshotIsDamaged() throws Exception {
    writeInOneGo(1, 35);
    Damage.snapshots(folder, new byte[1]);

    assertThat(remembered()).isEqualTo(tally(35));
  }

  @Test
  void shouldWorkItOutAgainWhenTheSnapshotHasOtherFields() throws Exception {
    writeInOneGo(1, 35);
    Damage.snapshots(folder, new CBORMapper().writeValueAsBytes(Map.of("events", 30)));

    assertThat(remembered()).isEqualTo(tally(35));
  }

  @Test
  void shouldGoOnFromTheSnapshot() throws Exception {
    writeInOneGo(1, 35);
    Damage.snapshots(
        folder, new CBORMapper().writeValueAsBytes(Map.of("events", 1_000_000, "sum", 0)));

    assertThat(remembered().events())
        .as("that and what came after it")
        .isBetween(1_000_000L, 1_000_010L);
  }

  @Test
  void shouldEndWithTheNameOfAnEventThatItDoesNotKnow() throws Exception {
    writeInOneGo(1, 3);
    Damage.events(folder, new CBORMapper().writeValueAsBytes(Map.of("event", "moved-to-mars")));

    try (JournalHost journal = open()) {
      assertThat(((Failed) journal.next()).cause())
          .isInstanceOf(JournalException.class)
          .hasMessage(
              "the journal of run a-run: event 'moved-to-mars' given, which this program does not"
                  + " know: a newer one wrote it");
    }
  }

  @Test
  void shouldRefuseTheSecondWriterOnAServerToo() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      RunJournal place = new RunJournal(server.settings("journal", SNAPSHOT_EVERY), folder);
      place.prepare(RUN);
      shouldRefuseTheFirstWriteOfWhoeverComesSecond(place);
    }
  }

  private Tally remembered() throws Exception {
    try (JournalHost journal = open()) {
      return ((Recovered) journal.next()).memory();
    }
  }

  private static Tally tally(int events) {
    return scored(1, events).stream().reduce(Tally.NONE, Tally::and, (a, b) -> b);
  }

  private JournalHost open() {
    return JournalHost.open(JournalHost.h2(SNAPSHOT_EVERY), folder, RUN);
  }

  private void writeInOneGo(int first, int last) throws Exception {
    try (JournalHost journal = open()) {
      journal.keep(scored(first, last));
      journal.await(last);
    }
  }

  private static List<Kept> writes(JournalHost journal, long events) throws Exception {
    List<Kept> writes = new ArrayList<>();
    for (long last = 0; last < events; ) {
      Told told = journal.next();
      if (told instanceof Kept kept) {
        writes.add(kept);
        last = kept.last();
      }
    }
    return writes;
  }

  private static List<Long> firsts(List<Kept> writes) {
    List<Long> firsts = new ArrayList<>();
    long next = 1;
    for (Kept kept : writes) {
      firsts.add(next);
      next += kept.events().size();
    }
    return firsts;
  }

  private static List<SearchEvent> scored(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .<SearchEvent>mapToObj(number -> new Scored(number, 1.0 / number))
        .toList();
  }
}
