package io.allsmi.exporter.web.tls;

import io.allsmi.exporter.web.file.PemText;
import io.allsmi.exporter.web.file.Place;
import io.allsmi.exporter.web.file.WebConfigException;
import io.allsmi.wire.http.pem.Certificates;
import io.allsmi.wire.http.pem.OneKey;
import io.allsmi.wire.http.pem.PemException;
import io.allsmi.wire.http.pem.PrivateKeys;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * The keys of the tests, which guard nothing; {@code make.sh} beside them says how they are made.
 */
public final class TestKeys {
  public static final Path FOLDER =
      Path.of("src/test/resources/io/allsmi/exporter/web/worthless-keys").toAbsolutePath();

  private TestKeys() {}

  /** A file of the folder as the configuration would name it. */
  static PemText pem(String key, String file) {
    Place at = new Place(Path.of("web.yml"), 2, 3);
    return new PemText(key, Optional.of(FOLDER.resolve(file)), "", at);
  }

  /** What a client has: it trusts every server and shows that certificate if it is asked. */
  public static SSLContext client(Optional<String> name)
      throws GeneralSecurityException, WebConfigException, PemException {
    KeyManager[] keys = new KeyManager[0];
    if (name.isPresent()) keys = new KeyManager[] {key(name.get())};
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys, new TrustManager[] {new TrustsAll()}, null);
    return context;
  }

  private static X509ExtendedKeyManager key(String name) throws WebConfigException, PemException {
    return new OneKey(
        PrivateKeys.read(pem("key_file", name + ".key").read()),
        Certificates.read(pem("cert_file", name + ".crt").read()));
  }
}
