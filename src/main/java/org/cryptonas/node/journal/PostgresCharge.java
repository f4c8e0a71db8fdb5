package org.cryptonas.node.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An advisory lock of the server's, which is a connection's: the server frees it when the process
 * has ended, or its machine has not answered for eight seconds. One that is only paused keeps it.
 */
final class PostgresCharge implements Charge {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresCharge.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final int SECONDS_TO_ANSWER = 5;
  private static final String NOTICE_A_LOST_MACHINE =
      "SET tcp_keepalives_idle = 2; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3";
  private static final String TAKE = "SELECT pg_try_advisory_lock(hashtextextended(?, 0))";

  private final JournalDatabase database;
  private final String run;
  private final CompletableFuture<Boolean> taken = new CompletableFuture<>();
  private final Timer looks = new Timer("charge", true);
  private Optional<Connection> connection = Optional.empty();
  private boolean holds;

  private PostgresCharge(JournalDatabase database, String run) {
    this.database = database;
    this.run = run;
  }

  /** Tries to take it from now on, and to keep it. */
  static PostgresCharge begin(JournalDatabase database, String run) {
    PostgresCharge charge = new PostgresCharge(database, run);
    TimerTask look =
        new TimerTask() {
          @Override
          public void run() {
            charge.look();
          }
        };
    charge.looks.schedule(look, 0, BETWEEN_LOOKS.toMillis());
    return charge;
  }

  @Override
  public CompletableFuture<Boolean> taken() {
    return taken;
  }

  @Override
  public synchronized boolean held() {
    look();
    return holds;
  }

  @Override
  public void close() {
    looks.cancel();
    drop();
  }

  private synchronized void look() {
    try {
      Connection open = open();
      holds = holds || took(open); // with a new connection it is not held
      if (holds) {
        taken.complete(true);
      }
    } catch (SQLException e) {
      LOG.warn("the charge of run {} cannot be asked for: {}", run, e.getMessage());
      drop();
    }
  }

  private Connection open() throws SQLException {
    if (connection.isPresent() && connection.get().isValid(SECONDS_TO_ANSWER)) {
      return connection.get();
    }
    drop();
    Connection fresh = database.connect();
    connection = Optional.of(fresh);
    fresh.setNetworkTimeout(Runnable::run, (int) TimeUnit.SECONDS.toMillis(SECONDS_TO_ANSWER));
    try (Statement statement = fresh.createStatement()) {
      statement.execute(NOTICE_A_LOST_MACHINE);
    }
    return fresh;
  }

  private boolean took(Connection open) throws SQLException {
    try (PreparedStatement take = open.prepareStatement(TAKE)) {
      take.setString(1, "cryptonas " + run);
      try (ResultSet answer = take.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  private synchronized void drop() {
    holds = false;
    connection.ifPresent(PostgresCharge::close);
    connection = Optional.empty();
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("the connection was gone already", e);
    }
  }
}
