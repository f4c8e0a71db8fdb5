package org.cryptonas.node.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names and addresses that a certificate is good for.
 *
 * @param names as the certificate has them
 */
record CertifiedNames(List<String> names) {
  private static final int DNS_NAME = 2; // GeneralName of RFC 5280
  private static final int IP_ADDRESS = 7;
  private static final String ANY = "*.";

  static CertifiedNames of(X509Certificate certificate) {
    try {
      Collection<List<?>> all =
          Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of());
      return new CertifiedNames(
          all.stream()
              .filter(name -> name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
              .map(name -> String.valueOf(name.get(1)))
              .toList());
    } catch (CertificateParsingException e) {
      return new CertifiedNames(List.of());
    }
  }

  /** Whether others, who hold what they call against the certificate, get through to this host. */
  boolean cover(String host) {
    return names.stream().anyMatch(name -> covers(name, host));
  }

  private static boolean covers(String name, String host) {
    if (name.startsWith(ANY)) {
      int dot = host.indexOf('.');
      return dot > 0 && host.substring(dot + 1).equalsIgnoreCase(name.substring(ANY.length()));
    }
    return name.equalsIgnoreCase(host) || (isNumeric(host) && address(name).equals(address(host)));
  }

  private static boolean isNumeric(String host) {
    return host.contains(":") || host.matches("[0-9.]+");
  }

  /** One form of the several that a version 6 address has. */
  private static String address(String text) {
    try {
      return isNumeric(text) ? InetAddress.getByName(text).getHostAddress() : text;
    } catch (UnknownHostException e) {
      return text.toLowerCase(Locale.ROOT);
    }
  }
}
