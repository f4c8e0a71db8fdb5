package org.cryptonas.node.journal;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.search.settings.JournalSettings;

/** The database that a run's journal is kept in. */
public final class RunJournal {
  /** The shared database that akka.conf names. */
  private static final String SECTION = "akka-persistence-jdbc.shared-databases.slick.";

  /** A database that answered a moment ago answers sooner. */
  private static final int MILLIS_TO_CONNECT = 20_000;

  private final JournalDatabase database;
  private final int connections;

  /**
   * The journal that the settings name.
   *
   * @param folder of the run
   */
  public RunJournal(JournalSettings settings, Path folder) {
    this.database = JournalDatabase.of(settings, folder);
    this.connections = settings.connections();
  }

  /**
   * Looks whether it can be reached, and makes its tables or brings them up to date.
   *
   * @param run its name, for people
   * @throws CommandFailedException when it cannot be reached, another process has it, or a newer
   *     program made it
   */
  public void prepare(String run) {
    try {
      Connection held = database.connect(); // a file is then opened once for all of it
      try {
        new Migrations(database).run();
      } finally {
        held.close();
      }
    } catch (SQLException e) {
      throw Complaint.of(e, run, database);
    }
  }

  /** What the actor system must know; it closes its connections when it ends. */
  public Config akka() {
    Map<String, Object> options =
        Map.of(
            SECTION + "profile", database.profile(),
            SECTION + "db.url", database.url(),
            SECTION + "db.user", database.user(),
            SECTION + "db.password", database.password(),
            SECTION + "db.driver", database.driver(),
            SECTION + "db.numThreads", connections,
            SECTION + "db.maxConnections", connections,
            SECTION + "db.minConnections", 1,
            SECTION + "db.connectionTimeout", MILLIS_TO_CONNECT);
    return ConfigFactory.parseMap(options, "the journal");
  }
}
