package io.allsmi.mock.serve;

import io.allsmi.wire.http.ListenAddress;

/** Names and addresses of listeners. */
final class Hosts {
  private Hosts() {}

  /** Where a client of this machine finds a listener. */
  static String reachable(ListenAddress address) {
    if (!(address instanceof ListenAddress.Tcp tcp)) return address.toString();
    return (tcp.isAny() ? tcp.on("127.0.0.1") : tcp).toString();
  }
}
