package io.allsmi.exporter.web.file;

import io.allsmi.wire.http.Headers.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole web configuration.
 *
 * @param headers that each answer gets
 * @param users hashes of their passwords by their names
 */
public record WebConfig(
    Optional<TlsSettings> tls,
    List<Field> headers,
    Map<String, Text> users,
    Optional<RateLimit> rateLimit) {

  /** What holds without a file: everything is open and plain. */
  public static final WebConfig NONE =
      new WebConfig(Optional.empty(), List.of(), Map.of(), Optional.empty());
}
