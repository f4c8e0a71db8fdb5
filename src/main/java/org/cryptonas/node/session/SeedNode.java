package org.cryptonas.node.session;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.cryptonas.format.Documents;
import org.cryptonas.format.InvalidDocumentException;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.routes.JoinOffer;
import org.cryptonas.search.settings.HostAndPort;
import org.cryptonas.search.weights.HttpAccess;
import org.cryptonas.search.weights.HttpSender;
import org.cryptonas.search.weights.Refusal;

/**
 * The coordinator of a search, by its management endpoint.
 *
 * @param address with host and port, ending with a slash
 * @param access how it is reached
 */
public record SeedNode(URI address, HttpAccess access) {
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int CONFLICT = 409;

  /**
   * Reads {@code HOST:PORT}, to be reached in the clear.
   *
   * @throws IllegalArgumentException when the text is not that
   */
  public static SeedNode parse(String text) {
    if (!HostAndPort.isNamedBy(text)) {
      throw new IllegalArgumentException(
          "given '%s', expected HOST:PORT such as 127.0.0.1:8558".formatted(text));
    }
    return at(text, HttpAccess.PLAIN);
  }

  /** The same node, reached otherwise. */
  public SeedNode by(HttpAccess other) {
    return at(address.getAuthority(), other);
  }

  /** Another node, reached likewise. */
  SeedNode at(String authority) {
    return at(authority, access);
  }

  private static SeedNode at(String authority, HttpAccess access) {
    return new SeedNode(URI.create(access.scheme() + "://" + authority + "/"), access);
  }

  /** Where it is. */
  String host() {
    return address.getHost();
  }

  /** Where its weights are, by hash. */
  URI weights() {
    return address.resolve("search/weights/");
  }

  /**
   * What a node of such a version must know.
   *
   * @throws NobodyAnswersException when there is no search
   * @throws CommandFailedException when it is of another version, wants another login, or shows a
   *     certificate that this node does not trust
   */
  JoinOffer offer(String version) {
    String query = "search/join?version=" + URLEncoder.encode(version, StandardCharsets.UTF_8);
    try {
      HttpRequest request = HttpRequest.newBuilder(address.resolve(query)).build();
      return offered(HttpSender.within(FOR_AN_ANSWER, access).send(request));
    } catch (IOException | InvalidDocumentException e) {
      String nobody = nobody(String.valueOf(e.getMessage()));
      throw isDistrust(e)
          ? new CommandFailedException(nobody, e)
          : new NobodyAnswersException(nobody, e);
    }
  }

  /** A search that shows such a certificate is there, and will not show another one later. */
  private static boolean isDistrust(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(CertificateException.class::isInstance);
  }

  private JoinOffer offered(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() == CONFLICT || answer.statusCode() == UNAUTHORIZED) {
      throw new CommandFailedException(Refusal.of(answer).reason());
    }
    if (answer.statusCode() != OK) {
      throw new IOException(Refusal.of(answer).reason());
    }
    return Documents.read(new String(answer.body(), StandardCharsets.UTF_8), JoinOffer.class);
  }

  private String nobody(String why) {
    return "no search answers at %s: %s; expected the management port of one, as it prints it, %s"
        .formatted(address.getAuthority(), why, expectedProtection());
  }

  private String expectedProtection() {
    return access.tls().isPresent()
        ? "with keys of the same authority that name this host"
        : "and --keys where it has keys";
  }
}
