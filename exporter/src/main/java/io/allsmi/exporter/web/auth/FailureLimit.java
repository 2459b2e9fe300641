package io.allsmi.exporter.web.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many wrong credentials a client may offer: ten at once, then one every six seconds. The
 * memory is bounded: of very many clients the one that was seen longest ago is forgotten.
 */
final class FailureLimit {
  private static final int BURST = 10;
  private static final long NANOS_EACH = 6_000_000_000L;
  private static final int CLIENTS = 4096;

  private final LongSupplier nanoTime;
  private final Map<String, Long> fullAt =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > CLIENTS;
        }
      };

  FailureLimit(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Counts an attempt before it is known whether it fails, so that many at once do not slip
   * through.
   *
   * @param client as {@link io.allsmi.wire.http.Peer#client} tells it
   * @return 0 if it may go on, or the seconds to wait
   */
  synchronized long attempt(String client) {
    long now = nanoTime.getAsLong();
    long debt = debt(client, now);
    long over = debt + NANOS_EACH - BURST * NANOS_EACH;
    if (over > 0) return Math.ceilDiv(over, 1_000_000_000L);
    fullAt.put(client, now + debt + NANOS_EACH);
    return 0;
  }

  /** Takes an attempt back: it did not fail. */
  synchronized void succeeded(String client) {
    long now = nanoTime.getAsLong();
    long debt = debt(client, now) - NANOS_EACH;
    if (debt > 0) fullAt.put(client, now + debt);
    else fullAt.remove(client);
  }

  /** Nanoseconds until a client has all its attempts again. */
  private long debt(String client, long now) {
    Long at = fullAt.get(client);
    return at == null ? 0 : Math.max(0, at - now);
  }
}
