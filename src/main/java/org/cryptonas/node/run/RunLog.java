package org.cryptonas.node.run;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Sends the log to a file in full, and to the display in short, until closed. */
public final class RunLog implements AutoCloseable {
  private static final String FULL =
      "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger %msg%n";
  private static final String CONSOLE = "console";

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final FileAppender<ILoggingEvent> file = new FileAppender<>();
  private final AppenderBase<ILoggingEvent> display;
  private final Level before = root.getLevel();

  /**
   * Begins to log.
   *
   * @param path file that is written to
   * @param verbose whether people see more than warnings
   * @param lines takes what people see, a line each
   */
  public RunLog(Path path, boolean verbose, Consumer<String> lines) {
    LoggerContext context = root.getLoggerContext();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(FULL);
    encoder.start();
    file.setContext(context);
    file.setFile(path.toString());
    file.setEncoder(encoder);
    file.start();
    display = new ToLines(lines);
    display.setContext(context);
    display.addFilter(atLeast(verbose ? Level.INFO : Level.WARN));
    display.start();
    root.detachAppender(CONSOLE); // it would write across lines that are being redrawn
    root.setLevel(Level.INFO); // the file is full whatever was configured for the terminal
    root.addAppender(file);
    root.addAppender(display);
  }

  @Override
  public void close() {
    root.detachAppender(display);
    root.detachAppender(file);
    root.setLevel(before);
    display.stop();
    file.stop();
  }

  private static ThresholdFilter atLeast(Level level) {
    ThresholdFilter filter = new ThresholdFilter();
    filter.setLevel(level.levelStr);
    filter.start();
    return filter;
  }

  private static final class ToLines extends AppenderBase<ILoggingEvent> {
    private final Consumer<String> lines;

    ToLines(Consumer<String> lines) {
      this.lines = lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
      String level = event.getLevel().toString().toLowerCase(Locale.ROOT);
      lines.accept(level + ": " + event.getFormattedMessage());
    }
  }
}
