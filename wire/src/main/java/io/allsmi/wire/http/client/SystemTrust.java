package io.allsmi.wire.http.client;

import io.allsmi.wire.http.pem.Certificates;
import io.allsmi.wire.http.pem.PemException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The authorities that this machine trusts: those that its administrator has installed, which other
 * programs trust too, and not those that came with Java.
 */
final class SystemTrust {
  /** Where distributions keep them: Debian, Fedora, SUSE, Alpine and macOS. */
  private static final List<String> USUAL =
      List.of(
          "/etc/ssl/certs/ca-certificates.crt",
          "/etc/pki/tls/certs/ca-bundle.crt",
          "/etc/ssl/ca-bundle.pem",
          "/etc/ssl/cert.pem");

  private final List<Path> files = new ArrayList<>();

  /**
   * @param environment whose {@code SSL_CERT_FILE} comes first, as in OpenSSL
   */
  SystemTrust(Map<String, String> environment) {
    String named = environment.get("SSL_CERT_FILE");
    if (named != null && !named.isEmpty()) files.add(Path.of(named));
    for (String usual : USUAL) files.add(Path.of(usual));
  }

  /** The authorities of the first file that has any; none stands for those of Java. */
  List<X509Certificate> authorities() {
    for (Path file : files) {
      Optional<String> text = TlsContexts.read(file);
      if (text.isEmpty()) continue;
      try {
        return Certificates.read(text.get());
      } catch (PemException e) {
        // The next one may do.
      }
    }
    return List.of();
  }
}
