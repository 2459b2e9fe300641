package io.allsmi.wire.http;

import java.util.Map;

/**
 * What a server is doing and has done since it began.
 *
 * @param connections open now
 * @param handling requests in handlers now
 * @param streams that are being sent now
 * @param served requests that a handler answered, failures included
 * @param refused requests and connections that were not served; each reason is there
 */
public record HttpStats(
    int connections, int handling, int streams, long served, Map<Refusal, Long> refused) {
  public HttpStats {
    refused = Map.copyOf(refused);
  }

  /** How many were refused for that reason. */
  public long refused(Refusal reason) {
    return refused.getOrDefault(reason, 0L);
  }
}
