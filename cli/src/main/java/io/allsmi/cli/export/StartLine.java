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
        String scheme = tls ? "https://" : "http://";
        String place = (tcp.isAny() ? tcp.on("localhost") : tcp).toString();
        yield "serving " + scheme + place + "/metrics (" + audience(tcp, authenticated) + ")";
      }
    };
  }

  private static String audience(ListenAddress.Tcp address, boolean authenticated) {
    if (Reach.of(address) == Reach.LOOPBACK) return "this machine only";
    if (authenticated) return "whoever reaches that port and knows a password or token";
    return "everybody who reaches that port; --web.config.file adds TLS and passwords";
  }
}
