package org.cryptonas.node.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.search.settings.SecuritySettings;

/**
 * Keys of two authorities, made once for all tests: it takes seconds.
 *
 * @param root folder with a folder for each authority
 */
public record TestKeys(Path root) {
  private static final String HOST = "127.0.0.1";
  private static final String PASSWORDS = "passwords.properties";

  /** The keys. */
  public static TestKeys get() {
    return Made.KEYS;
  }

  /** The authority that everybody trusts. */
  public Path authority() {
    return root.resolve("ours");
  }

  /** A node of it, on the loopback address. */
  public Path node() {
    return authority().resolve("node");
  }

  /** Another one of it. */
  public Path other() {
    return authority().resolve("other");
  }

  /** A node on the same address of an authority that nobody here knows. */
  public Path stranger() {
    return root.resolve("theirs").resolve("node");
  }

  /** The other one's keys in a new folder there, with a password that nobody knows. */
  public Path wrongLogin(Path place) throws IOException {
    Path keys = Files.createTempDirectory(place, "wrong-login");
    for (String file : List.of("node.p12", "trust.p12", PASSWORDS)) {
      Files.copy(other().resolve(file), keys.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
    }
    Path passwords = keys.resolve(PASSWORDS);
    Files.writeString(
        passwords, Files.readString(passwords).replaceFirst("login = .*", "login = wrong"));
    return keys;
  }

  /** Settings of a node with such keys. */
  public static SecuritySettings settings(Path keys) {
    return new SecuritySettings(true, keys.toString(), "cryptonas", false);
  }

  /** The same, as options. */
  public static List<Assignment> assignments(Path keys) {
    return List.of(
        Assignment.of("security.tls", true), Assignment.of("security.folder", keys.toString()));
  }

  /** The other side of a connection: shows nothing or keys of one kind, and trusts another. */
  public static SSLContext context(Optional<Path> shown, Path trusting)
      throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    if (shown.isPresent()) {
      NodeKeys own = NodeKeys.in(shown.orElseThrow());
      keys.init(own.own(), own.passwords().stores().toCharArray());
    } else {
      keys.init(null, null);
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(NodeKeys.in(trusting).trusted());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static final class Made {
    static final TestKeys KEYS = make();

    private static TestKeys make() {
      try {
        TestKeys keys = new TestKeys(Files.createTempDirectory("cryptonas-keys-"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(keys.root())));
        NodeNames node = NodeNames.parse("node/" + HOST);
        Authority.in(keys.root().resolve("ours"))
            .admit(List.of(node, NodeNames.parse("other/" + HOST + "/::1/*.trainers.example")));
        Authority.in(keys.root().resolve("theirs")).admit(List.of(node));
        return keys;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path root) {
      try (Stream<Path> all = Files.walk(root)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
