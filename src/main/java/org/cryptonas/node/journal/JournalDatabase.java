package org.cryptonas.node.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.search.settings.JournalSettings;

/**
 * How the database is reached.
 *
 * @param kind which database
 * @param url as JDBC has it
 * @param user who connects
 * @param password empty where none is asked for
 */
record JournalDatabase(JournalSettings.Kind kind, String url, String user, String password) {
  /**
   * Without a write delay of 0, H2 says that something is written up to half a second before it is;
   * the program itself says when the file is closed.
   */
  private static final String FILE = "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

  private static final String NAME = "journal";

  /**
   * What the settings name.
   *
   * @param folder of the run, for the file in it
   * @throws CommandFailedException when H2 cannot name a file there
   */
  static JournalDatabase of(JournalSettings settings, Path folder) {
    String url = settings.url().isEmpty() ? file(folder) : settings.url();
    return new JournalDatabase(settings.kind(), url, settings.user(), settings.password());
  }

  /** The address without what may be secret in it, for people. */
  String place() {
    return url.split("[?;]", 2)[0];
  }

  /** A connection of its own. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Slick's name for what it must know of the database. */
  String profile() {
    return switch (kind) {
      case H2 -> "slick.jdbc.H2Profile$";
      case POSTGRESQL -> "slick.jdbc.PostgresProfile$";
    };
  }

  /** The driver's class. */
  String driver() {
    return switch (kind) {
      case H2 -> "org.h2.Driver";
      case POSTGRESQL -> "org.postgresql.Driver";
    };
  }

  /** Where its migrations are. */
  String migrations() {
    return switch (kind) {
      case H2 -> "classpath:org/cryptonas/node/journal/h2";
      case POSTGRESQL -> "classpath:org/cryptonas/node/journal/postgresql";
    };
  }

  private static String file(Path folder) {
    String path = folder.toAbsolutePath().resolve(NAME).toString();
    if (path.contains(";")) {
      throw new CommandFailedException(
          "%s: the journal cannot be in a folder with ';' in its name".formatted(folder));
    }
    return FILE.formatted(path);
  }
}
