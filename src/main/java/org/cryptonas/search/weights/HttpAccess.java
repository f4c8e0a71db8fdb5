package org.cryptonas.search.weights;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How another node's HTTP is reached.
 *
 * @param tls certificates shown and trusted; empty to talk in the clear
 * @param authorization value of the header by which one logs in
 */
public record HttpAccess(Optional<SSLContext> tls, Optional<String> authorization) {
  /** In the clear, without a login. */
  public static final HttpAccess PLAIN = new HttpAccess(Optional.empty(), Optional.empty());

  /** How addresses begin. */
  public String scheme() {
    return tls.isPresent() ? "https" : "http";
  }

  /** Without the login: records are logged. */
  @Override
  public String toString() {
    return "HttpAccess[" + scheme() + "]";
  }
}
