package io.allsmi.wire.http.client;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server of {@code https} is recognized, and what is shown to it. Files are PEM and are read
 * again when they change.
 *
 * @param authority whose certificates are trusted; empty for those that this machine trusts
 * @param certificate that is shown to servers which ask for one
 * @param key that belongs to it; empty when it stands in the same file
 * @param serverName that the certificate has to be for; empty for the host of the URL
 * @param insecure whether any certificate will do
 */
public record ClientTls(
    Optional<Path> authority,
    Optional<Path> certificate,
    Optional<Path> key,
    Optional<String> serverName,
    boolean insecure) {
  /** What this machine trusts, and nothing shown. */
  public static final ClientTls DEFAULT =
      new ClientTls(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
}
