package org.cryptonas.search.settings;

/**
 * Where what happens in a run is kept; section {@code journal}.
 *
 * @param kind which database
 * @param url address as JDBC has it; empty is the file in the run folder
 * @param user who the database knows this program as; for PostgreSQL
 * @param password written and sent nowhere
 * @param connections most connections at once
 * @param snapshotEvery events between two written memories
 */
public record JournalSettings(
    Kind kind, String url, String user, String password, int connections, int snapshotEvery) {
  /** Databases. */
  public enum Kind {
    /** A file in the run folder. */
    H2,
    /** A server. */
    POSTGRESQL
  }

  private static final int MOST_CONNECTIONS = 64;

  public JournalSettings {
    String prefix = kind == Kind.H2 ? "jdbc:h2:" : "jdbc:postgresql:";
    boolean ownFile = kind == Kind.H2 && url.isEmpty();
    if (!ownFile && !url.startsWith(prefix)) {
      throw new IllegalArgumentException(
          "url '%s' given, expected one that starts with %s".formatted(url, prefix));
    }
    Bounds.require(
        connections >= 2 && connections <= MOST_CONNECTIONS,
        "connections",
        connections,
        "2 to " + MOST_CONNECTIONS);
    Bounds.atLeast(1, "snapshot-every", snapshotEvery);
  }

  /** All but the password. */
  @Override
  public String toString() {
    return "JournalSettings[kind=%s, url=%s, user=%s]".formatted(kind, url, user);
  }
}
