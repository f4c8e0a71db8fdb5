package org.cryptonas.node.journal;

import java.sql.SQLException;
import org.cryptonas.node.CommandFailedException;

/** Why a database cannot be reached, in one line for people. */
final class Complaint {
  private static final int H2_LOCKED = 90020;

  private Complaint() {}

  static CommandFailedException of(SQLException e, String run, JournalDatabase database) {
    return new CommandFailedException(line(e, run, database), e);
  }

  /** SQLSTATE of class 28 is a login refused, 3D000 no such database, of class 08 no connection. */
  private static String line(SQLException e, String run, JournalDatabase database) {
    String state = String.valueOf(e.getSQLState());
    if (e.getErrorCode() == H2_LOCKED) {
      return "run %s is being run by another process".formatted(run);
    }
    if (state.startsWith("28")) {
      return "the journal at %s refused user '%s': name or password is wrong"
          .formatted(database.place(), database.user());
    }
    if (state.equals("3D000")) {
      return "the journal at %s: there is no such database".formatted(database.place());
    }
    if (state.startsWith("08")) {
      return "the journal at %s: no database answers there".formatted(database.place());
    }
    return "the journal at %s: %s".formatted(database.place(), firstLine(e));
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
