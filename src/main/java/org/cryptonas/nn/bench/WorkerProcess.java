package org.cryptonas.nn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process that measures when it is told to. A request is one line; its answer the next line that
 * starts with {@code answer}, then JSON. Waiting for a request takes no processor time, so that two
 * workers can take turns.
 */
final class WorkerProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANSWER = "answer ";

  private final Process process;
  private final Path errors;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  WorkerProcess(List<String> command, Map<String, String> environment) throws IOException {
    errors = Files.createTempFile("cryptonas-bench", ".log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().putAll(environment);
    process = builder.start();
    requests = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Sends a request and waits for its answer. */
  JsonNode ask(String request) {
    try {
      requests.write(request + "\n");
      requests.flush();
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        if (line.startsWith(ANSWER)) {
          return JSON.readTree(line.substring(ANSWER.length()));
        }
      }
      throw new IllegalStateException("a measuring process ended early: " + lastError());
    } catch (IOException e) {
      throw new UncheckedIOException("a measuring process ended early: " + lastError(), e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      Files.deleteIfExists(errors);
    } catch (IOException e) {
      errors.toFile().deleteOnExit(); // some systems keep a file that a dying process has open
    }
  }

  private String lastError() {
    try {
      List<String> lines = Files.readAllLines(errors);
      return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    } catch (IOException e) {
      return "its messages cannot be read: " + e.getMessage();
    }
  }
}
