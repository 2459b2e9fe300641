package io.allsmi.wire.http.client;

import io.allsmi.wire.http.client.FetchException.Kind;
import io.allsmi.wire.http.pem.Certificates;
import io.allsmi.wire.http.pem.KeyPairCheck;
import io.allsmi.wire.http.pem.OneKey;
import io.allsmi.wire.http.pem.PemException;
import io.allsmi.wire.http.pem.PrivateKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * What connections to servers of the same settings share: authorities, a key, and the sessions that
 * are resumed. Made anew when one of the files changes.
 */
final class TlsContexts {
  private static final int LARGEST_FILE = 4 << 20;
  private static final long LOOK_NANOS = 1_000_000_000;

  private record Made(SSLContext context, List<FileStamp> files, long looked) {}

  private final Map<ClientTls, Made> made = new ConcurrentHashMap<>();
  private final SystemTrust system;
  private final LongAdder handshakes = new LongAdder();

  TlsContexts(SystemTrust system) {
    this.system = system;
  }

  /**
   * The context for these settings.
   *
   * @throws FetchException when a file cannot be used, which is named
   */
  SSLContext of(ClientTls tls) throws FetchException {
    long now = System.nanoTime();
    Made last = made.get(tls);
    if (last != null && now - last.looked() < LOOK_NANOS) return last.context();
    synchronized (this) {
      last = made.get(tls);
      if (last != null && now - last.looked() < LOOK_NANOS) return last.context();
      List<FileStamp> files = stamps(tls);
      SSLContext context = last != null && last.files().equals(files) ? last.context() : make(tls);
      made.put(tls, new Made(context, files, now));
      return context;
    }
  }

  /** How many certificates were looked at. */
  long handshakes() {
    return handshakes.sum();
  }

  private static List<FileStamp> stamps(ClientTls tls) {
    List<FileStamp> stamps = new ArrayList<>(3);
    tls.authority().map(FileStamp::of).ifPresent(stamps::add);
    tls.certificate().map(FileStamp::of).ifPresent(stamps::add);
    tls.key().map(FileStamp::of).ifPresent(stamps::add);
    return stamps;
  }

  private SSLContext make(ClientTls tls) throws FetchException {
    KeyManager @Nullable [] keys = keys(tls);
    TrustManager trust = tls.insecure() ? new AnyServer() : new ServerTrust(trust(tls), handshakes);
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new FetchException(Kind.TLS, "this Java does no TLS: " + Words.shown(e.toString()));
    }
  }

  private static KeyManager @Nullable [] keys(ClientTls tls) throws FetchException {
    if (tls.certificate().isEmpty()) return null;
    Path file = tls.certificate().get();
    Path keyFile = tls.key().orElse(file);
    List<X509Certificate> chain = certificates(file);
    PrivateKey key;
    try {
      key = PrivateKeys.read(text(keyFile));
    } catch (PemException e) {
      throw wrong(keyFile, e.words());
    }
    if (!KeyPairCheck.matches(key, chain.getFirst().getPublicKey())) {
      throw wrong(keyFile, "the key does not belong to the certificate");
    }
    return new KeyManager[] {new OneKey(key, chain)};
  }

  private X509ExtendedTrustManager trust(ClientTls tls) throws FetchException {
    List<X509Certificate> authorities =
        tls.authority().isPresent() ? certificates(tls.authority().get()) : system.authorities();
    try {
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(authorities.isEmpty() ? null : store(authorities));
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509ExtendedTrustManager extended) return extended;
      }
    } catch (GeneralSecurityException e) {
      throw new FetchException(Kind.TLS, "no authorities: " + Words.shown(e.toString()));
    }
    throw new FetchException(Kind.TLS, "this Java has no trust manager");
  }

  private static KeyStore store(List<X509Certificate> authorities) throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(null, null);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
    for (int i = 0; i < authorities.size(); i++) {
      store.setCertificateEntry("authority" + i, authorities.get(i));
    }
    return store;
  }

  private static List<X509Certificate> certificates(Path file) throws FetchException {
    try {
      return Certificates.read(text(file));
    } catch (PemException e) {
      throw wrong(file, e.words());
    }
  }

  private static String text(Path file) throws FetchException {
    Optional<String> text = read(file);
    if (text.isEmpty()) throw wrong(file, "cannot be read");
    return text.get();
  }

  /** The text of a PEM file; empty if it cannot be read. */
  static Optional<String> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) return Optional.empty();
      return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static FetchException wrong(Path file, String why) {
    return new FetchException(Kind.TLS, Words.shown(file.toString()) + ": " + why);
  }
}
