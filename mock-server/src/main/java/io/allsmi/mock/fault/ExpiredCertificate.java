package io.allsmi.mock.fault;

import io.allsmi.wire.http.Security;
import io.allsmi.wire.http.SelfSigned;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** A certificate for {@code localhost} that expired yesterday; made once. */
public final class ExpiredCertificate {
  private static Security.@Nullable Tls made;

  private ExpiredCertificate() {}

  /** What shows it to clients. */
  public static synchronized Security.Tls tls() throws IOException {
    Security.Tls known = made;
    if (known != null) return known;
    try {
      known = make();
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot make a certificate", e);
    }
    made = known;
    return known;
  }

  private static Security.Tls make() throws GeneralSecurityException, IOException {
    Instant now = Instant.now();
    SelfSigned own =
        SelfSigned.make(
            "localhost", now.minus(Duration.ofDays(365)), now.minus(Duration.ofDays(1)));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("mock", own.key(), new char[0], new Certificate[] {own.certificate()});
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return new Security.Tls(context, new SSLParameters());
  }
}
