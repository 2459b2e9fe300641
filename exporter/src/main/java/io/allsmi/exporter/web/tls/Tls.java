package io.allsmi.exporter.web.tls;

import io.allsmi.exporter.web.file.PemText;
import io.allsmi.exporter.web.file.TlsSettings;
import io.allsmi.exporter.web.file.WebConfigException;
import io.allsmi.wire.http.pem.Certificates;
import io.allsmi.wire.http.pem.KeyPairCheck;
import io.allsmi.wire.http.pem.OneKey;
import io.allsmi.wire.http.pem.PemException;
import io.allsmi.wire.http.pem.PrivateKeys;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * What a listener needs for a handshake, made of one reading of the configuration and its files.
 */
public final class Tls {
  private final PemText source;
  private final SSLContext context;
  private final SSLParameters parameters;
  private final X509Certificate certificate;

  private Tls(
      PemText source, SSLContext context, SSLParameters parameters, X509Certificate certificate) {
    this.source = source;
    this.context = context;
    this.parameters = parameters;
    this.certificate = certificate;
  }

  /**
   * Reads certificates and key.
   *
   * @throws WebConfigException if one cannot be read or they do not belong together, or if
   *     something is asked for that this Java does not do
   */
  public static Tls read(TlsSettings settings) throws WebConfigException {
    List<X509Certificate> chain = certificates(settings.certificate());
    PrivateKey key = key(settings.privateKey());
    if (!KeyPairCheck.matches(key, chain.getFirst().getPublicKey())) {
      throw settings.privateKey().wrong("the key does not belong to the (first) certificate");
    }
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      TrustManager trust =
          new ClientTrust(authority(settings), new AllowedNames(settings.clientAllowedSans()));
      context.init(new KeyManager[] {new OneKey(key, chain)}, new TrustManager[] {trust}, null);
      SSLParameters parameters = Offer.of(settings, context);
      return new Tls(settings.certificate(), context, parameters, chain.getFirst());
    } catch (GeneralSecurityException e) {
      throw settings.certificate().wrong("this Java refuses it: " + e.getClass().getSimpleName());
    }
  }

  private static List<X509Certificate> certificates(PemText pem) throws WebConfigException {
    try {
      return Certificates.read(pem.read());
    } catch (PemException e) {
      throw pem.wrong(e.words());
    }
  }

  private static PrivateKey key(PemText pem) throws WebConfigException {
    try {
      return PrivateKeys.read(pem.read());
    } catch (PemException e) {
      throw pem.wrong(e.words());
    }
  }

  private static Optional<X509ExtendedTrustManager> authority(TlsSettings settings)
      throws WebConfigException, GeneralSecurityException {
    if (!settings.clientAuth().verifies()) return Optional.empty();
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store(settings.clientAuthority()));
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager extended) return Optional.of(extended);
    }
    throw new GeneralSecurityException("no trust manager for X.509");
  }

  /** The named authorities; null stands for those that Java itself trusts. */
  private static @Nullable KeyStore store(Optional<PemText> authority)
      throws WebConfigException, GeneralSecurityException {
    if (authority.isEmpty()) return null;
    List<X509Certificate> trusted = certificates(authority.get());
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(null, null);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
    for (int i = 0; i < trusted.size(); i++) {
      store.setCertificateEntry("authority" + i, trusted.get(i));
    }
    return store;
  }

  /** The context of connections that are made from now on. */
  public SSLContext context() {
    return context;
  }

  /** Versions, suites, curves and what is asked of clients; all connections share them. */
  public SSLParameters parameters() {
    return parameters;
  }

  /** When the server's certificate expires. */
  public Instant expiry() {
    return certificate.getNotAfter().toInstant();
  }

  /** What an operator should know although it all works, each in one line. */
  public List<String> warnings(Instant now) {
    List<String> warnings = new ArrayList<>();
    if (expiry().isBefore(now)) {
      warnings.add(source.wrong("the certificate expired on " + expiry()).line());
    }
    Instant begin = certificate.getNotBefore().toInstant();
    if (begin.isAfter(now)) {
      warnings.add(source.wrong("the certificate is not valid before " + begin).line());
    }
    return warnings;
  }
}
