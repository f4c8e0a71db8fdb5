package org.cryptonas.search.journal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** A journal that cannot go on; the message is one line and names the run. */
public final class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** SQLSTATE of every database: two rows under one key, here the number of an event. */
  private static final String SAME_KEY = "23505";

  /** H2's own number: another process has locked the file. */
  private static final int LOCKED = 90020;

  private JournalException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What {@code failure} means for a run. */
  static JournalException of(String run, Throwable failure) {
    return new JournalException(message(run, failure), failure);
  }

  private static String message(String run, Throwable failure) {
    return sql(failure).filter(JournalException::saysAnotherWrites).isPresent()
        ? "run %s is being run by another process".formatted(run)
        : "the journal of run %s: %s".formatted(run, oneLine(root(failure)));
  }

  private static boolean saysAnotherWrites(SQLException e) {
    return SAME_KEY.equals(e.getSQLState()) || e.getErrorCode() == LOCKED;
  }

  private static Optional<SQLException> sql(Throwable failure) {
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .reduce((outer, inner) -> inner);
  }

  private static Throwable root(Throwable failure) {
    return causes(failure).reduce(failure, (outer, inner) -> inner);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private static String oneLine(Throwable failure) {
    return Optional.ofNullable(failure.getMessage())
        .flatMap(message -> message.lines().findFirst())
        .orElse(failure.getClass().getSimpleName());
  }
}
