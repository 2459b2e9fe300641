package io.allsmi.wire.http.client;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts the servers that Java's own trusts, and says in a few words why it does not. */
final class ServerTrust extends X509ExtendedTrustManager {
  private static final int NAMES = 3;
  private static final int DNS = 2;
  private static final int ADDRESS = 7;

  /** A certificate that is not trusted; the message is for the screen. */
  static final class UntrustedException extends CertificateException {
    private static final long serialVersionUID = 1;

    UntrustedException(String words, CertificateException cause) {
      super(words, cause);
    }
  }

  private final X509ExtendedTrustManager java;
  private final LongAdder handshakes;

  /**
   * @param handshakes counts certificates that were looked at: a session that is resumed shows none
   */
  ServerTrust(X509ExtendedTrustManager java, LongAdder handshakes) {
    this.handshakes = handshakes;
    this.java = java;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    handshakes.increment();
    try {
      java.checkServerTrusted(chain, authType, engine);
      // Java does not look at the dates of a certificate that is an authority itself.
      chain[0].checkValidity();
    } catch (CertificateException e) {
      throw new UntrustedException(why(chain, authType, String.valueOf(engine.getPeerHost())), e);
    }
  }

  private String why(X509Certificate[] chain, String authType, String host) {
    Instant now = Instant.now();
    for (X509Certificate certificate : chain) {
      Instant end = certificate.getNotAfter().toInstant();
      if (end.isBefore(now)) return "certificate expired " + age(end, now) + " ago";
      Instant begin = certificate.getNotBefore().toInstant();
      if (begin.isAfter(now)) return "certificate is valid only in " + age(now, begin);
    }
    try {
      java.checkServerTrusted(chain, authType);
    } catch (CertificateException e) {
      boolean self =
          chain.length == 1
              && chain[0].getSubjectX500Principal().equals(chain[0].getIssuerX500Principal());
      return self
          ? "certificate is signed by itself"
          : "certificate is signed by an unknown authority";
    }
    return "certificate is for " + names(chain[0]) + ", not " + Words.shown(host);
  }

  private static String age(Instant from, Instant to) {
    Duration age = Duration.between(from, to);
    if (age.toDays() > 0) return age.toDays() + " d";
    if (age.toHours() > 0) return age.toHours() + " h";
    return Math.max(1, age.toMinutes()) + " min";
  }

  private static String names(X509Certificate certificate) {
    List<String> names = new ArrayList<>();
    try {
      Collection<List<?>> others = certificate.getSubjectAlternativeNames();
      for (List<?> other : others == null ? List.<List<?>>of() : others) {
        boolean named = other.get(0) instanceof Integer type && (type == DNS || type == ADDRESS);
        if (named) names.add(Words.shown(String.valueOf(other.get(1))));
      }
    } catch (CertificateException e) {
      return "nobody";
    }
    if (names.isEmpty()) return Words.shown(certificate.getSubjectX500Principal().getName());
    String shown = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
    return names.size() > NAMES ? shown + " and " + (names.size() - NAMES) + " more" : shown;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    java.checkServerTrusted(chain, authType, socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    java.checkServerTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    java.checkClientTrusted(chain, authType, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    java.checkClientTrusted(chain, authType, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    java.checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return java.getAcceptedIssuers();
  }
}
