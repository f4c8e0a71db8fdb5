package org.cryptonas.node.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.cryptonas.node.CommandFailedException;

/**
 * A node's folder of keys: its own key with certificate, the authority that it trusts, passwords.
 *
 * @param folder where they are
 * @param passwords that open them
 * @param own store with the node's key and certificate
 * @param trusted store with the authority's certificate
 */
record NodeKeys(Path folder, Passwords passwords, KeyStore own, KeyStore trusted) {
  static final String OWN = "node.p12";
  static final String TRUSTED = "trust.p12";
  static final String ALIAS = "node";
  private static final String TYPE = "PKCS12";

  /**
   * What is in a folder.
   *
   * @throws CommandFailedException when that is not a node's keys, or others can read them
   */
  static NodeKeys in(Path folder) {
    try {
      requirePrivate(folder.resolve(Passwords.FILE));
      requirePrivate(folder.resolve(OWN));
      Passwords passwords = Passwords.in(folder);
      return new NodeKeys(
          folder, passwords, store(folder, OWN, passwords), store(folder, TRUSTED, passwords));
    } catch (IOException | GeneralSecurityException e) {
      throw unusable(folder, e);
    }
  }

  /** For connections that this node accepts or makes: it shows its certificate. */
  SSLContext context() {
    try {
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(own, passwords.stores().toCharArray());
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw unusable(folder, e);
    }
  }

  /**
   * The node's certificate.
   *
   * @throws CommandFailedException when there is none, or it is not valid today
   */
  X509Certificate certificate() {
    try {
      X509Certificate certificate =
          Optional.ofNullable((X509Certificate) own.getCertificate(ALIAS))
              .orElseThrow(() -> new CertificateException("no entry '" + ALIAS + "' in " + OWN));
      certificate.checkValidity();
      return certificate;
    } catch (GeneralSecurityException e) {
      throw unusable(folder, e);
    }
  }

  private static KeyStore store(Path folder, String name, Passwords passwords)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(TYPE);
    try (InputStream bytes = Files.newInputStream(folder.resolve(name))) {
      store.load(bytes, passwords.stores().toCharArray());
    }
    return store;
  }

  /** A key that others have read is nobody's. Groups may read: mounted secrets belong to one. */
  private static void requirePrivate(Path file) throws IOException {
    boolean known = Files.getFileStore(file).supportsFileAttributeView("posix");
    if (known && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
      throw new CommandFailedException(
          "%s can be read by everybody on this machine, expected mode 600".formatted(file));
    }
  }

  private static CommandFailedException unusable(Path folder, Exception e) {
    return new CommandFailedException(
        "security.folder %s does not hold a node's keys (%s: %s); ./run-local.sh keys makes them"
            .formatted(folder, e.getClass().getSimpleName(), e.getMessage()),
        e);
  }
}
