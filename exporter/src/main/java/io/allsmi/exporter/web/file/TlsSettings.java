package io.allsmi.exporter.web.file;

import java.util.List;
import java.util.Optional;

/**
 * {@code tls_server_config}.
 *
 * @param clientAuthority whose clients are trusted; empty for those that Java trusts
 * @param minVersion such as {@code TLS12}; empty for TLS12
 * @param maxVersion empty for TLS13
 * @param cipherSuites by their names in the TLS registry, which Go and Java share
 * @param curves by Go's names, such as {@code CurveP256}
 */
public record TlsSettings(
    PemText certificate,
    PemText privateKey,
    ClientAuth clientAuth,
    Optional<PemText> clientAuthority,
    List<Text> clientAllowedSans,
    Optional<Text> minVersion,
    Optional<Text> maxVersion,
    List<Text> cipherSuites,
    boolean preferServerCipherSuites,
    List<Text> curves) {}
