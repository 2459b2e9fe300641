package io.allsmi.wire.http;

import java.time.Duration;

/**
 * What a server puts up with. A request that goes beyond is refused or its connection closed, and
 * counted.
 *
 * @param connections that are open at once; beyond, one makes room that waits for its client to
 *     close, or else the longest idle one
 * @param handling requests that are in handlers at once; streams that have begun do not count
 * @param requestLine in bytes
 * @param fieldSection in bytes: all header fields of a request
 * @param fields of a request
 * @param headMemory in bytes: what all connections together may hold of requests that have not
 *     arrived wholly, beyond a small buffer that each has
 * @param head from the first byte of a request's head to its last
 * @param idle before the first request of a connection and between two
 * @param handshake from the connection's start to the end of the TLS handshake
 * @param write without the client taking a byte
 * @param slowest in bytes a second: an answer that has all its bytes and is taken more slowly is
 *     cut off, once {@code write} is over as well
 * @param linger for the client to read a refusal before its connection closes
 */
public record HttpLimits(
    int connections,
    int handling,
    int requestLine,
    int fieldSection,
    int fields,
    long headMemory,
    Duration head,
    Duration idle,
    Duration handshake,
    Duration write,
    int slowest,
    Duration linger) {

  /** For a service on a machine that has more important things to do. */
  public static final HttpLimits DEFAULT =
      new HttpLimits(
          1024,
          40,
          8 * 1024,
          32 * 1024,
          100,
          8 * 1024 * 1024,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          1024,
          Duration.ofSeconds(1));

  /** The same with that many connections and requests in handlers. */
  public HttpLimits withCounts(int connections, int handling) {
    return new HttpLimits(
        connections,
        handling,
        requestLine,
        fieldSection,
        fields,
        headMemory,
        head,
        idle,
        handshake,
        write,
        slowest,
        linger);
  }

  /** The same with other times. */
  public HttpLimits withTimes(Duration head, Duration idle, Duration handshake, Duration write) {
    return new HttpLimits(
        connections,
        handling,
        requestLine,
        fieldSection,
        fields,
        headMemory,
        head,
        idle,
        handshake,
        write,
        slowest,
        linger);
  }

  /** How often deadlines are looked at: often enough that none is missed by much. */
  Duration sweep() {
    Duration shortest = linger;
    for (Duration time : new Duration[] {head, idle, handshake, write}) {
      if (time.compareTo(shortest) < 0) shortest = time;
    }
    return Duration.ofMillis(Math.clamp(shortest.toMillis() / 4, 5, 500));
  }
}
