package io.allsmi.exporter.web;

import java.net.InetAddress;

/** Who can connect to a listener at all. */
public enum Reach {
  /** Programs of this machine; among them a browser, which carries the wishes of strangers. */
  LOOPBACK,
  /** Whoever the network lets through. */
  NETWORK,
  /** Users who may open a Unix socket. */
  SOCKET;

  /** The reach of a listener that is bound to that address. */
  public static Reach of(InetAddress bound) {
    return bound.isLoopbackAddress() ? LOOPBACK : NETWORK;
  }
}
