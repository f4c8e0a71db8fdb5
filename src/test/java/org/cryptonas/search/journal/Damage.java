package org.cryptonas.search.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What may befall a journal's file. */
final class Damage {
  private Damage() {}

  /** Every snapshot becomes a byte that means nothing. */
  static void snapshots(Path folder) throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("journal").toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(url, "", "");
        Statement statement = connection.createStatement()) {
      int damaged = statement.executeUpdate("UPDATE \"snapshot\" SET \"snapshot_payload\" = X'00'");
      if (damaged == 0) {
        throw new IllegalStateException("there is no snapshot to damage");
      }
    }
  }
}
