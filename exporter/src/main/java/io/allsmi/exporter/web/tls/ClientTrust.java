package io.allsmi.exporter.web.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Which certificates of clients are accepted: those that an authority vouches for, or, where the
 * configuration asks for no more, any; and of these only those with an allowed name.
 */
final class ClientTrust extends X509ExtendedTrustManager {
  private final Optional<X509ExtendedTrustManager> authority;
  private final AllowedNames allowed;

  /** Without an authority, who issued a certificate is not looked at. */
  ClientTrust(Optional<X509ExtendedTrustManager> authority, AllowedNames allowed) {
    this.authority = authority;
    this.allowed = allowed;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    if (authority.isPresent()) authority.get().checkClientTrusted(chain, type, engine);
    allowed.check(chain[0]);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    if (authority.isPresent()) authority.get().checkClientTrusted(chain, type, socket);
    allowed.check(chain[0]);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    if (authority.isPresent()) authority.get().checkClientTrusted(chain, type);
    allowed.check(chain[0]);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw notAClient();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw notAClient();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw notAClient();
  }

  private static CertificateException notAClient() {
    return new CertificateException("for the server's side only");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return authority.isEmpty() ? new X509Certificate[0] : authority.get().getAcceptedIssuers();
  }
}
