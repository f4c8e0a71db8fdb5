package org.cryptonas.node.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.cryptonas.node.journal.JournalHost.Kept;
import org.cryptonas.node.journal.JournalHost.Recovered;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.settings.JournalSettings;

/**
 * A program that keeps numbered events, a few together, and says on its standard output how many
 * are kept, until it is killed.
 */
final class KeepingProgram {
  /** So many events are kept all or none. */
  static final int TOGETHER = 3;

  private static final int ASKED_AT_ONCE = 8;

  private KeepingProgram() {}

  /** Kind, address, user and password of the database; folder; run. */
  public static void main(String... arguments) throws Exception {
    JournalSettings settings =
        new JournalSettings(
            JournalSettings.Kind.valueOf(arguments[0]),
            arguments[1],
            arguments[2],
            arguments[3],
            2,
            50);
    JournalHost journal = JournalHost.open(settings, Path.of(arguments[4]), arguments[5]);
    keepOn(journal, ((Recovered) journal.next()).events());
  }

  private static void keepOn(JournalHost journal, long before) throws InterruptedException {
    for (long kept = before, asked = before; ; ) {
      for (; asked < kept + (long) ASKED_AT_ONCE * TOGETHER; asked += TOGETHER) {
        journal.keep(numbered(asked + 1, asked + TOGETHER));
      }
      kept = ((Kept) journal.next()).last();
      System.out.println(kept);
    }
  }

  /** Events that carry their numbers. */
  static List<SearchEvent> numbered(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .<SearchEvent>mapToObj(number -> new SearchEvent.Scored(number, 0.5))
        .toList();
  }
}
