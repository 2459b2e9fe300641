package io.allsmi.exporter.web.file;

import java.util.Optional;

/** What is asked of a client's certificate, by the names of Go's {@code tls.ClientAuthType}. */
public enum ClientAuth {
  NO_CLIENT_CERT("NoClientCert"),
  REQUEST_CLIENT_CERT("RequestClientCert"),
  REQUIRE_ANY_CLIENT_CERT("RequireAnyClientCert"),
  VERIFY_CLIENT_CERT_IF_GIVEN("VerifyClientCertIfGiven"),
  REQUIRE_AND_VERIFY_CLIENT_CERT("RequireAndVerifyClientCert");

  private final String goName;

  ClientAuth(String goName) {
    this.goName = goName;
  }

  /** The name in the configuration. */
  public String goName() {
    return goName;
  }

  /** Whether a client is asked for a certificate at all. */
  public boolean asks() {
    return this != NO_CLIENT_CERT;
  }

  /** Whether a client without a certificate is turned away. */
  public boolean requires() {
    return this == REQUIRE_ANY_CLIENT_CERT || this == REQUIRE_AND_VERIFY_CLIENT_CERT;
  }

  /** Whether a certificate must come from an authority that is trusted. */
  public boolean verifies() {
    return this == VERIFY_CLIENT_CERT_IF_GIVEN || this == REQUIRE_AND_VERIFY_CLIENT_CERT;
  }

  static Optional<ClientAuth> of(String name) {
    // The toolkit's name for it in its first releases.
    if (name.equals("RequireClientCert")) return Optional.of(REQUIRE_ANY_CLIENT_CERT);
    for (ClientAuth type : values()) {
      if (type.goName.equals(name)) return Optional.of(type);
    }
    return Optional.empty();
  }
}
