package io.allsmi.wire.http.client;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Servers that are reached without a proxy: names, which stand for all below them, names that begin
 * with a dot, which stand for those below alone, addresses, networks such as {@code 10.0.0.0/8},
 * each with a port or without, or {@code *}.
 */
final class NoProxy {
  private record Entry(String host, int port, Optional<InetAddress> network, int bits) {}

  private final List<Entry> entries = new ArrayList<>();
  private boolean all;

  /**
   * @param list with commas or white space between; what cannot be read in it is nobody
   */
  NoProxy(String list) {
    for (String word : list.split("[,\\s]+", -1)) {
      if (word.equals("*")) all = true;
      else if (!word.isEmpty()) entries.add(entry(word.toLowerCase(Locale.ROOT)));
    }
  }

  boolean matches(Origin origin) {
    Optional<InetAddress> address = origin.literal();
    if (all || origin.host().equals("localhost")) return true;
    if (address.isPresent() && address.get().isLoopbackAddress()) return true;
    for (Entry entry : entries) {
      if (entry.port() != 0 && entry.port() != origin.port()) continue;
      if (entry.network().isPresent()) {
        if (address.isPresent() && within(address.get(), entry)) return true;
      } else if (isNamed(origin.host(), entry.host())) {
        return true;
      }
    }
    return false;
  }

  private static Entry entry(String word) {
    int slash = word.indexOf('/');
    if (slash > 0) {
      Optional<InetAddress> network = Origin.literal(word.substring(0, slash));
      int bits = number(word.substring(slash + 1));
      if (network.isPresent() && bits >= 0) return new Entry("", 0, network, bits);
    }
    String host = word;
    int port = 0;
    int colon = word.lastIndexOf(':');
    boolean six = word.indexOf(':') != colon && !word.contains("]");
    if (colon > word.indexOf(']') && colon > 0 && !six) {
      port = Math.max(0, number(word.substring(colon + 1)));
      host = word.substring(0, colon);
    }
    if (host.startsWith("[") && host.endsWith("]")) host = host.substring(1, host.length() - 1);
    if (host.startsWith("*.")) host = host.substring(1);
    Optional<InetAddress> address = Origin.literal(host);
    int bits = address.map(found -> 8 * found.getAddress().length).orElse(0);
    return new Entry(host, port, address, bits);
  }

  private static int number(String text) {
    if (text.isEmpty() || text.length() > 5) return -1;
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') return -1;
      number = 10 * number + c - '0';
    }
    return number;
  }

  private static boolean isNamed(String host, String entry) {
    if (entry.startsWith(".")) return host.endsWith(entry);
    return host.equals(entry) || host.endsWith("." + entry);
  }

  private static boolean within(InetAddress address, Entry entry) {
    byte[] one = address.getAddress();
    byte[] other = entry.network().orElseThrow().getAddress();
    if (one.length != other.length || entry.bits() > 8 * one.length) return false;
    for (int bit = 0; bit < entry.bits(); bit++) {
      int mask = 0x80 >> (bit & 7);
      if ((one[bit >> 3] & mask) != (other[bit >> 3] & mask)) return false;
    }
    return true;
  }
}
