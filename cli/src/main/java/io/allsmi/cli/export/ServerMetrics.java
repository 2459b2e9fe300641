package io.allsmi.cli.export;

import io.allsmi.exporter.own.OwnMetrics;
import io.allsmi.exporter.web.WebGuard;
import io.allsmi.wire.http.HttpServer;

/** What serving costs, as metrics of the program's own. */
final class ServerMetrics {
  private static final Double NONE = Double.NaN;

  private ServerMetrics() {}

  static OwnMetrics of(HttpServer server, WebGuard guard) {
    return new OwnMetrics()
        .gauge(
            "allsmi_exporter_http_connections",
            "Connections that are open",
            () -> server.stats().connections())
        .counter(
            "allsmi_exporter_http_requests_total",
            "Requests that were answered",
            () -> server.stats().served())
        .counter(
            "allsmi_exporter_http_refused_total",
            "Requests and connections that were not served",
            () -> refused(server))
        .gauge(
            "allsmi_exporter_certificate_expiry_timestamp_seconds",
            "When the certificate that is in use expires, since 1970",
            () -> guard.certificateExpiry().map(at -> at.toEpochMilli() / 1e3).orElse(NONE));
  }

  private static double refused(HttpServer server) {
    long all = 0;
    for (long count : server.stats().refused().values()) all += count;
    return all;
  }
}
