package io.allsmi.wire.http.client;

import java.time.Duration;

/**
 * What a client puts up with; a server that goes beyond has not answered.
 *
 * @param statusLine in bytes
 * @param fieldSection in bytes: all header fields of an answer
 * @param fields of an answer
 * @param body in bytes, as it comes
 * @param inflated in bytes, after decompression
 * @param ratio of the inflated to the compressed size; what is small may have any
 * @param redirects that are followed within the same origin
 * @param compression whether servers are asked to compress
 * @param names for how long the addresses of a name are used before it is looked up again
 * @param noNames for how long a name that has no address is not looked up again
 */
public record ClientLimits(
    int statusLine,
    int fieldSection,
    int fields,
    int body,
    int inflated,
    int ratio,
    int redirects,
    Compression compression,
    Duration names,
    Duration noNames) {

  /** For a fleet of nodes, some of which may be hostile. */
  public static final ClientLimits DEFAULT =
      new ClientLimits(
          8 * 1024,
          32 * 1024,
          100,
          16 * 1024 * 1024,
          64 * 1024 * 1024,
          100,
          3,
          Compression.AUTO,
          Duration.ofSeconds(60),
          Duration.ofSeconds(5));

  /** The same with other bounds for bodies. */
  public ClientLimits withBodies(int body, int inflated) {
    return new ClientLimits(
        statusLine,
        fieldSection,
        fields,
        body,
        inflated,
        ratio,
        redirects,
        compression,
        names,
        noNames);
  }

  /** The same, asking servers to compress or not. */
  public ClientLimits with(Compression other) {
    return new ClientLimits(
        statusLine, fieldSection, fields, body, inflated, ratio, redirects, other, names, noNames);
  }
}
