package org.cryptonas.node.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** What went wrong, in one line for people. */
final class OneLine {
  private OneLine() {}

  /** The text without line breaks. */
  static String of(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining(" "));
  }

  /** The reason of a failure; an exception that nobody foresaw is named. */
  static String of(Throwable failure) {
    Throwable cause = root(failure);
    if (cause instanceof FileSystemException e) {
      return of(fileReason(e));
    }
    String message = Objects.requireNonNullElse(cause.getMessage(), "");
    boolean spoken = cause.getClass().getPackageName().startsWith("org.cryptonas");
    boolean foreseen = spoken || cause instanceof IllegalArgumentException;
    return of(
        foreseen && !message.isBlank()
            ? message
            : cause.getClass().getSimpleName() + ": " + message);
  }

  /** Below the wrappers that concurrency and unchecked IO put around a failure. */
  private static Throwable root(Throwable failure) {
    Throwable cause = failure.getCause();
    boolean wrapper =
        failure instanceof CompletionException
            || failure instanceof ExecutionException
            || failure instanceof java.io.UncheckedIOException;
    return wrapper && cause != null ? root(cause) : failure;
  }

  private static String fileReason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file: " + e.getFile();
    }
    if (e instanceof AccessDeniedException) {
      return "no permission for " + e.getFile();
    }
    return Objects.requireNonNullElse(e.getFile(), "file")
        + ": "
        + Objects.requireNonNullElse(e.getReason(), e.getClass().getSimpleName());
  }
}
