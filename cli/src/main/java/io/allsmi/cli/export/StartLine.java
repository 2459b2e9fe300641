package io.allsmi.cli.export;

import io.allsmi.exporter.web.Reach;
import io.allsmi.wire.http.ListenAddress;

/** Tells where the metrics are, and who can reach them. */
final class StartLine {
  private StartLine() {}

  static String of(ListenAddress address, boolean tls, boolean authenticated) {
    return switch (address) {
      case ListenAddress.Unix unix ->
          "serving at the socket "
              + unix.path()
              + ": curl --unix-socket "
              + unix.path()
              + " http://localhost/metrics (this user only)";
      case ListenAddress.Tcp tcp -> {
        String url = (tls ? "https://" : "http://") + host(tcp) + ":" + tcp.port() + "/metrics";
        yield "serving " + url + " (" + audience(tcp, authenticated) + ")";
      }
    };
  }

  private static String host(ListenAddress.Tcp address) {
    if (isAny(address)) return "localhost";
    return address.host().indexOf(':') >= 0 ? "[" + address.host() + "]" : address.host();
  }

  private static String audience(ListenAddress.Tcp address, boolean authenticated) {
    if (isLoopback(address)) return "this machine only";
    if (authenticated) return "whoever reaches that port and knows a password or token";
    return "everybody who reaches that port; --web.config.file adds TLS and passwords";
  }

  private static boolean isAny(ListenAddress.Tcp address) {
    return address.host().isEmpty()
        || address.host().equals("0.0.0.0")
        || address.host().equals("::");
  }

  private static boolean isLoopback(ListenAddress.Tcp address) {
    return Reach.of(address) == Reach.LOOPBACK;
  }
}
