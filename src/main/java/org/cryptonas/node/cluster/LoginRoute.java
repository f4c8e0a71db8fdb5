package org.cryptonas.node.cluster;

import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.StatusCodes;
import akka.http.javadsl.model.headers.BasicHttpCredentials;
import akka.http.javadsl.model.headers.HttpChallenge;
import akka.http.javadsl.model.headers.HttpCredentials;
import akka.http.javadsl.model.headers.TlsSessionInfo;
import akka.http.javadsl.model.headers.WWWAuthenticate;
import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.cryptonas.node.security.Login;

/** Nothing is said to whoever does not log in, not even whether a path exists. */
final class LoginRoute extends AllDirectives {
  private static final String REALM = "cryptonas";
  private static final String CONTACT = "/bootstrap/seed-nodes";
  private final Login login;

  LoginRoute(Login login) {
    this.login = login;
  }

  Route before(Route routes) {
    return extractCredentials(
        given -> isLogin(given) ? routes : concat(ofCoordinators(routes), complete(refusal())));
  }

  /** A coordinator that looks for others shows its certificate: Akka gives it no way to log in. */
  private Route ofCoordinators(Route routes) {
    return optionalHeaderValueByType(
        TlsSessionInfo.class,
        session -> session.filter(LoginRoute::isNode).isPresent() ? contact(routes) : reject());
  }

  private Route contact(Route routes) {
    return extractUnmatchedPath(path -> path.equals(CONTACT) ? get(() -> routes) : reject());
  }

  /** The handshake let nobody through whose certificate is not of the authority. */
  private static boolean isNode(TlsSessionInfo shown) {
    try {
      return shown.getSession().getPeerCertificates().length > 0;
    } catch (SSLPeerUnverifiedException e) {
      return false;
    }
  }

  private boolean isLogin(Optional<HttpCredentials> given) {
    return given
        .filter(BasicHttpCredentials.class::isInstance)
        .map(BasicHttpCredentials.class::cast)
        .filter(basic -> login.is(basic.username(), basic.password()))
        .isPresent();
  }

  private static HttpResponse refusal() {
    return HttpResponse.create()
        .withStatus(StatusCodes.UNAUTHORIZED)
        .addHeader(WWWAuthenticate.create(HttpChallenge.createBasic(REALM)))
        .withEntity("{\"reason\":\"no login, or a wrong one\"}\n");
  }
}
