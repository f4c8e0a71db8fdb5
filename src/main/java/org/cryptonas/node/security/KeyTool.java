package org.cryptonas.node.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cryptonas.node.CommandFailedException;

/**
 * The keytool of the running Java machine, on one store. The JDK has no public interface that makes
 * certificates.
 *
 * @param store a PKCS12 file, made by the first command
 * @param password that opens it; handed over by the environment, since arguments are public
 */
record KeyTool(Path store, String password) {
  private static final String PASSWORD = "CRYPTONAS_STORE_PASSWORD";
  private static final int SECONDS = 60;

  /**
   * Runs a command.
   *
   * @param input for its standard input
   * @return its standard output
   * @throws CommandFailedException when it fails, with what it said
   */
  String run(String input, String... command) throws IOException {
    Process process = started(List.of(command));
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    }
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    if (!ended(process)) {
      throw new CommandFailedException("keytool %s: %s %s".formatted(command[0], out, err).strip());
    }
    return out;
  }

  private Process started(List<String> command) throws IOException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> words =
        new ArrayList<>(
            List.of(tool.toString(), "-J-Duser.language=en", "-J-XX:TieredStopAtLevel=1"));
    words.addAll(command);
    words.addAll(
        List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass:env", PASSWORD));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put(PASSWORD, password);
    return builder.start();
  }

  private static boolean ended(Process process) throws IOException {
    try {
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      process.destroy();
      return ended && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
