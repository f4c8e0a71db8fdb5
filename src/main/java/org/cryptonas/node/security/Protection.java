package org.cryptonas.node.security;

import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.cryptonas.search.settings.SecuritySettings;
import org.cryptonas.search.weights.HttpAccess;

/** How a node guards what it says and whom it hears. */
public sealed interface Protection {
  /** Not at all. */
  record Plain() implements Protection {
    @Override
    public HttpAccess http() {
      return HttpAccess.PLAIN;
    }
  }

  /**
   * By certificates between nodes, and a login for what is asked by HTTP.
   *
   * @param context shows the node's certificate and trusts those of its authority alone
   * @param login asked for, and given
   */
  record Tls(SSLContext context, Login login) implements Protection {
    @Override
    public HttpAccess http() {
      return new HttpAccess(Optional.of(context), Optional.of(login.authorization()));
    }
  }

  /** How this node asks others by HTTP. */
  HttpAccess http();

  /**
   * What was configured.
   *
   * @throws org.cryptonas.node.CommandFailedException when keys are missing or cannot be used
   */
  static Protection of(SecuritySettings settings) {
    return settings.tls() ? tls(settings) : new Plain();
  }

  private static Protection tls(SecuritySettings settings) {
    NodeKeys keys = NodeKeys.in(Path.of(settings.folder()));
    return new Tls(keys.context(), new Login(settings.user(), keys.passwords().login()));
  }
}
