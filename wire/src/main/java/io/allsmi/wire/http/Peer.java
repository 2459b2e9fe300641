package io.allsmi.wire.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who is at the other end of a connection.
 *
 * @param address of the client as text without a port; {@code unix} for a Unix socket
 * @param secure whether the connection is encrypted
 * @param certificate the subject of the client's certificate, where it gave one that was accepted
 */
public record Peer(String address, boolean secure, Optional<String> certificate) {
  /** Bytes of an IPv6 address that name its network. */
  private static final int NETWORK = 8;

  /**
   * What limits count it by: its address, but of IPv6 the network (64 bits), as one client has all
   * of it.
   */
  public String client() {
    if (address.indexOf(':') < 0) return address;
    int zone = address.indexOf('%');
    try {
      InetAddress ip = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
      byte[] bytes = ip.getAddress();
      return bytes.length < 16 ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK));
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
