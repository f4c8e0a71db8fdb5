package org.cryptonas.search.settings;

/**
 * Who may hear this process and talk to it; section {@code security}.
 *
 * @param tls whether nodes talk over TLS, each with a certificate, and people log in
 * @param folder with this node's keys; needed with {@code tls} alone
 * @param user who logs in on the management port
 * @param insecure whether other machines may be talked to in the clear
 */
public record SecuritySettings(boolean tls, String folder, String user, boolean insecure) {
  public SecuritySettings {
    if (tls && folder.isBlank()) {
      throw new IllegalArgumentException(
          "tls true given without folder, expected the folder of this node's keys");
    }
    if (user.isBlank() || user.contains(":")) {
      throw new IllegalArgumentException(
          "user '%s' given, expected a name without a colon".formatted(user));
    }
  }
}
