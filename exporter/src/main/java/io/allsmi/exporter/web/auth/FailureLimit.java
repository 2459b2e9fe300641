package io.allsmi.exporter.web.auth;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many wrong credentials an address may offer: ten at once, then one every six seconds. A
 * network of IPv6 (64 bits) counts as one address, as one client has all of it. The memory is
 * bounded: of very many addresses the one that was seen longest ago is forgotten.
 */
final class FailureLimit {
  private static final int BURST = 10;
  private static final long NANOS_EACH = 6_000_000_000L;
  private static final int ADDRESSES = 4096;

  private final LongSupplier nanoTime;
  private final Map<String, Long> fullAt =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > ADDRESSES;
        }
      };

  FailureLimit(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Counts an attempt before it is known whether it fails, so that many at once do not slip
   * through.
   *
   * @return 0 if it may go on, or the seconds to wait
   */
  synchronized long attempt(String address) {
    long now = nanoTime.getAsLong();
    String client = client(address);
    long debt = debt(client, now);
    long over = debt + NANOS_EACH - BURST * NANOS_EACH;
    if (over > 0) return Math.ceilDiv(over, 1_000_000_000L);
    fullAt.put(client, now + debt + NANOS_EACH);
    return 0;
  }

  /** Takes an attempt back: it did not fail. */
  synchronized void succeeded(String address) {
    long now = nanoTime.getAsLong();
    String client = client(address);
    long debt = debt(client, now) - NANOS_EACH;
    if (debt > 0) fullAt.put(client, now + debt);
    else fullAt.remove(client);
  }

  /** Nanoseconds until the address has all its attempts again. */
  private long debt(String client, long now) {
    Long at = fullAt.get(client);
    return at == null ? 0 : Math.max(0, at - now);
  }

  private static String client(String address) {
    if (address.indexOf(':') < 0) return address;
    int zone = address.indexOf('%');
    try {
      InetAddress ip = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
      byte[] bytes = ip.getAddress();
      return bytes.length < 16 ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, 8));
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
