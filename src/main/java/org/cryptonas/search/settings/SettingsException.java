package org.cryptonas.search.settings;

/** A configuration that cannot be used; the message is one line and names the key. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsException(String message) {
    super(message);
  }
}
