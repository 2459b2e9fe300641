package io.allsmi.wire.http.client;

import io.allsmi.wire.http.Bound;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.HttpLimits;
import io.allsmi.wire.http.HttpServer;
import io.allsmi.wire.http.ListenAddress;
import io.allsmi.wire.http.Response;
import io.allsmi.wire.http.Security;
import io.allsmi.wire.http.SelfSigned;
import io.allsmi.wire.http.pem.OneKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Our own server with a certificate, which says who asked. */
final class Secured implements AutoCloseable {
  private static final Duration HOUR = Duration.ofHours(1);

  final List<String> log = new CopyOnWriteArrayList<>();
  final SelfSigned own;
  final Bound bound;
  private final HttpServer server;

  Secured(SelfSigned own, String protocol, Optional<X509Certificate> client) throws Exception {
    this.own = own;
    SSLContext context = SSLContext.getInstance("TLS");
    KeyManager[] keys = {new OneKey(own.key(), List.of(own.certificate()))};
    context.init(keys, trust(client), null);
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {protocol});
    parameters.setNeedClientAuth(client.isPresent());
    Handler handler =
        request -> Response.text(200, "hello " + request.peer().certificate().orElse("you"));
    server = new HttpServer(HttpLimits.DEFAULT, log::add);
    bound =
        server.listen(
            ListenAddress.parse("127.0.0.1:0"),
            handler,
            () -> Optional.of(new Security.Tls(context, parameters)));
  }

  static SelfSigned certificate(String name) throws Exception {
    return SelfSigned.make(name, Instant.now().minus(HOUR), Instant.now().plus(HOUR));
  }

  private static TrustManager @Nullable [] trust(Optional<X509Certificate> client)
      throws Exception {
    if (client.isEmpty()) return null;
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("client", client.get());
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    return factory.getTrustManagers();
  }

  URI url() {
    return url("localhost");
  }

  URI url(String host) {
    return URI.create("https://" + host + ":" + bound.port());
  }

  /** Writes its certificate, and its key behind it if that is wanted. */
  static Path write(Path file, SelfSigned own, boolean key) throws IOException {
    try {
      String text = block("CERTIFICATE", own.certificate().getEncoded());
      return Files.writeString(
          file, key ? text + block("PRIVATE KEY", own.key().getEncoded()) : text);
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new IOException(e);
    }
  }

  private static String block(String type, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n";
  }

  @Override
  public void close() {
    server.close(Duration.ofMillis(100));
  }
}
