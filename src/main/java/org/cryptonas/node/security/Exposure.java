package org.cryptonas.node.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.search.settings.SecuritySettings;

/**
 * Which addresses a node takes: without TLS those of its own machine alone, unless somebody says
 * that the network is safe; with TLS those that certificates name.
 *
 * @param security what was configured
 */
public record Exposure(SecuritySettings security) {
  /**
   * Refuses an address of this node that it had better not listen on.
   *
   * @param option who named it
   * @throws CommandFailedException when others can reach it in the clear, or would turn away from
   *     the certificate that this node shows
   */
  public void requireOwn(String option, String host) {
    requireOther(option, host);
    if (security.tls()) {
      requireCertified(option, host);
    }
  }

  /**
   * Refuses an address of another node that this one had better not talk to.
   *
   * @param option who named it
   * @throws CommandFailedException when what is said would cross a network in the clear
   */
  public void requireOther(String option, String host) {
    boolean loopback = isLoopback(option, host);
    if (!loopback && !security.tls() && !security.insecure()) {
      throw new CommandFailedException(
          "%s %s given, expected an address of this machine alone such as 127.0.0.1: nodes talk in the clear; --keys DIR encrypts, --insecure takes the risk"
              .formatted(option, host));
    }
  }

  private void requireCertified(String option, String host) {
    CertifiedNames names = CertifiedNames.of(NodeKeys.in(Path.of(security.folder())).certificate());
    if (!names.cover(host)) {
      throw new CommandFailedException(
          "%s %s given, expected one that the certificate in %s names: %s"
              .formatted(option, host, security.folder(), String.join(", ", names.names())));
    }
  }

  private static boolean isLoopback(String option, String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new CommandFailedException("%s %s: no such host".formatted(option, host), e);
    }
  }
}
