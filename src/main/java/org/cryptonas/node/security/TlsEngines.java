package org.cryptonas.node.security;

import akka.remote.artery.tcp.SSLEngineProvider;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import scala.Option;

/**
 * Both ends of a connection between nodes. Each end shows a certificate of the same authority; who
 * calls also holds the name it called against the certificate.
 */
public final class TlsEngines implements SSLEngineProvider {
  /** With 1.3 Akka's streams do not end when their connection does: leaving took 20 s, not 2. */
  private static final String[] VERSIONS = {"TLSv1.2"};

  /** Those of 1.2 in which a key that is lost later opens nothing that was said before. */
  private static final String[] CIPHERS = {
    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"
  };

  private final SSLContext context;

  /** Ends that show and trust what the context does. */
  public TlsEngines(SSLContext context) {
    this.context = context;
  }

  @Override
  public SSLEngine createServerSSLEngine(String hostname, int port) {
    SSLParameters parameters = parameters();
    parameters.setNeedClientAuth(true);
    return engine(hostname, port, false, parameters);
  }

  @Override
  public SSLEngine createClientSSLEngine(String hostname, int port) {
    SSLParameters parameters = parameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    return engine(hostname, port, true, parameters);
  }

  private static SSLParameters parameters() {
    return new SSLParameters(CIPHERS.clone(), VERSIONS.clone());
  }

  private SSLEngine engine(String hostname, int port, boolean calls, SSLParameters parameters) {
    SSLEngine engine = context.createSSLEngine(hostname, port);
    engine.setUseClientMode(calls);
    engine.setSSLParameters(parameters);
    return engine;
  }

  @Override
  public Option<Throwable> verifyClientSession(String hostname, SSLSession session) {
    return Option.empty(); // the handshake has done it
  }

  @Override
  public Option<Throwable> verifyServerSession(String hostname, SSLSession session) {
    return Option.empty();
  }
}
