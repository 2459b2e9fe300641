package io.allsmi.wire.http.client;

import io.allsmi.wire.http.client.FetchException.Kind;
import io.allsmi.wire.http.transport.NotTlsException;
import java.io.IOException;
import java.util.Locale;

/** Why two sides did not agree on a connection, in a few words for the screen. */
final class TlsWords {
  private static final String ALERT = "fatal alert: ";

  private TlsWords() {}

  static FetchException of(IOException e) {
    if (e instanceof NotTlsException) return tls("it speaks no TLS; use http://");
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ServerTrust.UntrustedException untrusted) {
        return tls(String.valueOf(untrusted.getMessage()));
      }
    }
    String message = String.valueOf(e.getMessage());
    int alert = message.indexOf(ALERT);
    if (alert >= 0) return tls(ofAlert(message.substring(alert + ALERT.length())));
    return tls("no TLS: " + Words.shown(message));
  }

  /** What the other side says before it leaves (RFC 8446, section 6.2). */
  private static String ofAlert(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "certificate_required" -> "it wants a client certificate";
      case "bad_certificate", "certificate_unknown", "unknown_ca" ->
          "it does not take our client certificate";
      case "certificate_expired" -> "our client certificate has expired";
      case "protocol_version", "insufficient_security" -> "no TLS version or cipher in common";
      case "handshake_failure" -> "no TLS cipher in common, or it wants a client certificate";
      case "unrecognized_name" -> "it does not know the server name";
      default -> "it ends the TLS handshake: " + Words.shown(name);
    };
  }

  private static FetchException tls(String words) {
    return new FetchException(Kind.TLS, words);
  }
}
