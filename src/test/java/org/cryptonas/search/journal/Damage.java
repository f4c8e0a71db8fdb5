package org.cryptonas.search.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What may befall a journal's file. */
final class Damage {
  private Damage() {}

  /** Every snapshot becomes these bytes. */
  static void snapshots(Path folder, byte[] bytes) throws SQLException {
    update(folder, "UPDATE \"snapshot\" SET \"snapshot_payload\" = ?", bytes);
  }

  /** Every event becomes these bytes. */
  static void events(Path folder, byte[] bytes) throws SQLException {
    update(folder, "UPDATE \"event_journal\" SET \"event_payload\" = ?", bytes);
  }

  private static void update(Path folder, String update, byte[] bytes) throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("journal").toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(url, "", "");
        PreparedStatement statement = connection.prepareStatement(update)) {
      statement.setBytes(1, bytes);
      if (statement.executeUpdate() == 0) {
        throw new IllegalStateException("there is nothing to damage");
      }
    }
  }
}
