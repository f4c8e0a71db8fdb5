package org.cryptonas.node.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;

/**
 * Who may ask a management port.
 *
 * @param user without a colon
 * @param password secret
 */
public record Login(String user, String password) {
  /** Whether these are it; takes as long wherever they differ. */
  public boolean is(String givenUser, String givenPassword) {
    return MessageDigest.isEqual(bytes(user, password), bytes(givenUser, givenPassword));
  }

  /** Value of the {@code Authorization} header by which a client logs in (RFC 7617). */
  public String authorization() {
    return "Basic " + Base64.getEncoder().encodeToString(bytes(user, password));
  }

  /** Without the password: records are logged. */
  @Override
  public String toString() {
    return "Login[" + user + "]";
  }

  private static byte[] bytes(String user, String password) {
    return (user + ":" + password).getBytes(UTF_8);
  }
}
