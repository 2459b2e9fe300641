package io.allsmi.wire.http;

import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys that are made while the tests run, so that none is in the repository. */
final class KeyStores {
  private static final char[] PASSWORD = new char[0];

  private KeyStores() {}

  /** A key and a certificate that it signed itself. */
  static KeyStore selfSigned(String name) throws Exception {
    Instant now = Instant.now();
    SelfSigned own =
        SelfSigned.make(name, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(1)));
    KeyStore store = empty();
    store.setKeyEntry(name, own.key(), PASSWORD, new Certificate[] {own.certificate()});
    return store;
  }

  /** A context with that key, or none, that trusts the certificates in that store. */
  static SSLContext context(KeyStore own, KeyStore trusted) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(own, PASSWORD);
    KeyStore certificates = empty();
    for (String alias : Collections.list(trusted.aliases())) {
      certificates.setCertificateEntry(alias, trusted.getCertificate(alias));
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  /** A store without a key. */
  static KeyStore empty() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
