package io.allsmi.exporter.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the operator asked for.
 *
 * @param configuration the web configuration, {@code --web.config.file}
 * @param tokens the file with bearer tokens, {@code --token-file}
 * @param allowedHosts names that a client may use for a loopback listener, {@code --allow-host}
 * @param origins web pages whose scripts may read answers, {@code --cors-origin}
 */
public record WebAccess(
    Optional<Path> configuration,
    Optional<Path> tokens,
    List<String> allowedHosts,
    List<String> origins) {

  /** Nothing was asked for: every client of the listener may read. */
  public static final WebAccess OPEN =
      new WebAccess(Optional.empty(), Optional.empty(), List.of(), List.of());
}
