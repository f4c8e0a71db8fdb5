package org.cryptonas.node.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;

/** Waits for a line of the log. */
final class LoggedLine extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final CompletableFuture<String> line = new CompletableFuture<>();
  private final Logger logger;
  private final String part;

  private LoggedLine(Logger logger, String part) {
    this.logger = logger;
    this.part = part;
  }

  static LoggedLine with(String logger, String part) {
    LoggedLine line = new LoggedLine((Logger) LoggerFactory.getLogger(logger), part);
    line.start();
    line.logger.addAppender(line);
    return line;
  }

  CompletableFuture<String> line() {
    return line;
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getFormattedMessage().contains(part)) {
      line.complete(event.getFormattedMessage());
    }
  }

  @Override
  public void close() {
    logger.detachAppender(this);
  }
}
