package org.cryptonas.search.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a port of a host is named: {@code HOST:PORT}, an IPv6 address in brackets. */
public final class HostAndPort {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\]):(\\d{1,5})");
  private static final int LARGEST_PORT = 65535;

  private HostAndPort() {}

  /** Whether a text has that form. */
  public static boolean isNamedBy(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches() && Integer.parseInt(parts.group(2)) <= LARGEST_PORT;
  }
}
