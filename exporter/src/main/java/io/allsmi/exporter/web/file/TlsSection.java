package io.allsmi.exporter.web.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads {@code tls_server_config}. */
final class TlsSection {
  private static final List<String> KEYS =
      List.of(
          "cert",
          "key",
          "client_ca",
          "cert_file",
          "key_file",
          "client_auth_type",
          "client_ca_file",
          "client_allowed_sans",
          "min_version",
          "max_version",
          "cipher_suites",
          "prefer_server_cipher_suites",
          "curve_preferences");

  private TlsSection() {}

  /** The settings, or empty for a section without a key: the listener is plain. */
  static Optional<TlsSettings> read(Section section) throws WebConfigException {
    section.only(KEYS);
    if (section.isEmpty()) return Optional.empty();
    ClientAuth auth = clientAuth(section.word("client_auth_type"));
    Optional<PemText> authority = pem(section, "client_ca");
    List<Text> sans = section.list("client_allowed_sans");
    refuseWithoutAsking(auth, authority, sans);
    return Optional.of(
        new TlsSettings(
            required(section, "cert"),
            required(section, "key"),
            auth,
            authority,
            sans,
            section.word("min_version"),
            section.word("max_version"),
            section.list("cipher_suites"),
            section.flag("prefer_server_cipher_suites", true),
            section.list("curve_preferences")));
  }

  private static ClientAuth clientAuth(Optional<Text> text) throws WebConfigException {
    if (text.isEmpty()) return ClientAuth.NO_CLIENT_CERT;
    Optional<ClientAuth> type = ClientAuth.of(text.get().value());
    if (type.isPresent()) return type.get();
    StringBuilder names = new StringBuilder();
    for (ClientAuth known : ClientAuth.values()) {
      names.append(names.isEmpty() ? "" : ", ").append(known.goName());
    }
    throw text.get()
        .wrong("client_auth_type: " + Quoted.of(text.get().value()) + " is none of " + names);
  }

  /** A rule that would never be applied is taken for protection by whoever wrote it. */
  private static void refuseWithoutAsking(
      ClientAuth auth, Optional<PemText> authority, List<Text> sans) throws WebConfigException {
    if (auth.asks()) return;
    String how = " has no effect without a client_auth_type; give RequireAndVerifyClientCert";
    if (authority.isPresent()) throw authority.get().at().wrong(authority.get().key() + how);
    if (!sans.isEmpty()) throw sans.getFirst().wrong("client_allowed_sans" + how);
  }

  private static PemText required(Section section, String name) throws WebConfigException {
    Optional<PemText> pem = pem(section, name);
    if (pem.isPresent()) return pem.get();
    throw section.at().wrong("tls_server_config: " + name + "_file (or " + name + ") is missing");
  }

  /** What {@code NAME_file} or {@code NAME} gives; both at once would leave open which counts. */
  private static Optional<PemText> pem(Section section, String name) throws WebConfigException {
    Optional<Text> inline = section.word(name);
    Optional<Text> file = section.word(name + "_file");
    if (file.isEmpty()) {
      return inline.map(text -> new PemText(name, Optional.empty(), text.value(), text.at()));
    }
    if (inline.isPresent()) {
      throw section.at(name).wrong(name + " and " + name + "_file exclude each other");
    }
    return Optional.of(
        new PemText(name + "_file", Optional.of(path(file.get())), "", file.get().at()));
  }

  private static Path path(Text text) throws WebConfigException {
    try {
      Path folder = text.at().file().toAbsolutePath().getParent();
      Path path = Path.of(text.value());
      return folder == null ? path : folder.resolve(path);
    } catch (InvalidPathException e) {
      throw text.wrong(Quoted.of(text.value()) + " is not a path");
    }
  }
}
