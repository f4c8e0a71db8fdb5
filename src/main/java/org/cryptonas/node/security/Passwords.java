package org.cryptonas.node.security;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import org.cryptonas.node.CommandFailedException;

/**
 * The secrets beside a node's stores.
 *
 * @param stores opens the PKCS12 files of the same folder
 * @param login of the management port, the same on every node
 */
record Passwords(String stores, String login) {
  static final String FILE = "passwords.properties";
  private static final int BYTES = 24;
  private static final String STORES = "stores";
  private static final String LOGIN = "login";

  /** New ones, of 192 random bits each. */
  static Passwords random() {
    return new Passwords(secret(), secret());
  }

  /** New ones for another folder of the same cluster. */
  Passwords another() {
    return new Passwords(secret(), login);
  }

  /** What the folder's file says. */
  static Passwords in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    Properties given = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      given.load(text);
    }
    return new Passwords(value(given, STORES, file), value(given, LOGIN, file));
  }

  /** In the syntax of the file. */
  String text() {
    return "# Secret. Opens the stores of this folder; logs in on the management port.%n%s = %s%n%s = %s%n"
        .formatted(STORES, stores, LOGIN, login);
  }

  /** Without them: records are logged. */
  @Override
  public String toString() {
    return "Passwords[]";
  }

  private static String value(Properties given, String key, Path file) {
    return Optional.ofNullable(given.getProperty(key))
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new CommandFailedException("%s: no '%s'".formatted(file, key)));
  }

  private static String secret() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
