package io.allsmi.exporter.web;

import io.allsmi.wire.http.ListenAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who can connect to a listener at all. */
public enum Reach {
  /** Programs of this machine; among them a browser, which carries the wishes of strangers. */
  LOOPBACK,
  /** Whoever the network lets through. */
  NETWORK,
  /** Users who may open a Unix socket. */
  SOCKET;

  /** The reach of a listener of that address. */
  public static Reach of(ListenAddress address) {
    return switch (address) {
      case ListenAddress.Unix _ -> SOCKET;
      case ListenAddress.Tcp tcp -> of(tcp.host());
    };
  }

  private static Reach of(String host) {
    // No host stands for all addresses; the resolver would take it for this machine.
    if (host.isEmpty()) return NETWORK;
    try {
      for (InetAddress bound : InetAddress.getAllByName(host)) {
        if (!bound.isLoopbackAddress()) return NETWORK;
      }
      return LOOPBACK;
    } catch (UnknownHostException e) {
      return NETWORK;
    }
  }
}
