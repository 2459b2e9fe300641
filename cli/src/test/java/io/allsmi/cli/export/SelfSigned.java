package io.allsmi.cli.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that nobody else signed, made by the JDK's keytool. */
final class SelfSigned {
  private static final String PASSWORD = "changeit";

  private final KeyStore store;
  private final Path certificate;
  private final Path key;

  private SelfSigned(KeyStore store, Path folder) throws IOException, GeneralSecurityException {
    this.store = store;
    certificate =
        Files.writeString(
            folder.resolve("tls.crt"),
            pem("CERTIFICATE", store.getCertificate("node").getEncoded()));
    key =
        Files.writeString(
            folder.resolve("tls.key"),
            pem("PRIVATE KEY", store.getKey("node", PASSWORD.toCharArray()).getEncoded()));
  }

  static SelfSigned in(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("node.p12");
    String line =
        "-genkeypair -alias node -keyalg EC -groupname secp256r1 -validity 2 -dname CN=localhost"
            + " -ext SAN=dns:localhost,ip:127.0.0.1 -storetype PKCS12 -storepass "
            + PASSWORD
            + " -keystore";
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(line.split(" ", -1)));
    command.add(file.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) throw new AssertionError(said);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return new SelfSigned(store, folder);
  }

  private static String pem(String what, byte[] der) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }

  /** The file of the certificate. */
  Path certificate() {
    return certificate;
  }

  /** The file of its private key. */
  Path key() {
    return key;
  }

  /** What a client needs to trust it. */
  SSLContext trusted() throws IOException, GeneralSecurityException {
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    Certificate only = store.getCertificate("node");
    trust.setCertificateEntry("node", only);
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trust);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
