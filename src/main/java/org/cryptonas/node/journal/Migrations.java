package org.cryptonas.node.journal;

import java.util.Optional;
import org.cryptonas.node.CommandFailedException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Makes the tables of a journal, or brings those of an older program up to date. */
final class Migrations {
  private final JournalDatabase database;
  private final Flyway flyway;

  Migrations(JournalDatabase database) {
    this.database = database;
    this.flyway =
        Flyway.configure()
            .dataSource(database.url(), database.user(), database.password())
            .locations(database.migrations())
            .load();
  }

  /**
   * Runs what has not run yet.
   *
   * @throws CommandFailedException when the tables are those of a newer program, or of another
   */
  void run() {
    try {
      refuseNewer();
      flyway.migrate();
    } catch (FlywayException e) {
      throw new CommandFailedException(
          "the journal at %s: %s".formatted(database.place(), complaint(e)), e);
    }
  }

  private void refuseNewer() {
    for (MigrationInfo applied : flyway.info().applied()) {
      if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new CommandFailedException(
            "the journal at %s has tables of version %s, expected at most %s: a newer program made it"
                .formatted(database.place(), applied.getVersion(), newest()));
      }
    }
  }

  private String newest() {
    MigrationInfo[] all = flyway.info().all();
    Optional<MigrationInfo> own = Optional.empty();
    for (MigrationInfo migration : all) {
      own = migration.getState() == MigrationState.SUCCESS ? Optional.of(migration) : own;
    }
    return own.map(migration -> migration.getVersion().getVersion()).orElse("none");
  }

  private static String complaint(FlywayException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("non-empty schema")
        ? "there are tables of something else, expected a database of its own"
        : message.lines().findFirst().orElse("");
  }
}
