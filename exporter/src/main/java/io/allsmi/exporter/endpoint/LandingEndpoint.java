package io.allsmi.exporter.endpoint;

import io.allsmi.exporter.feed.Collected;
import io.allsmi.exporter.feed.Feed;
import io.allsmi.insight.select.Devices;
import io.allsmi.insight.show.Readable;
import io.allsmi.model.Device;
import io.allsmi.model.Finding;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A page for a person who opens the address in a browser: what there is, and the devices. */
final class LandingEndpoint implements Handler {
  /** Seconds. */
  private static final double OLD = 30;

  private static final List<Metric> COLUMNS =
      List.of(
          AcceleratorMetrics.UTILIZATION_RATIO,
          AcceleratorMetrics.MEMORY_USED_BYTES,
          AcceleratorMetrics.MEMORY_TOTAL_BYTES,
          AcceleratorMetrics.TEMPERATURE_CELSIUS,
          AcceleratorMetrics.POWER_WATTS);

  private static final List<String> HEADINGS =
      List.of(
          "device",
          "kind",
          "model",
          "utilization",
          "memory used",
          "memory",
          "temperature",
          "power");

  private final Feed feed;
  private final String version;

  LandingEndpoint(Feed feed, String version) {
    this.feed = feed;
    this.version = version;
  }

  @Override
  public Response handle(Request request) {
    Optional<Snapshot> newest = feed.newest().map(Collected::snapshot);
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    html.text(title(newest)).raw("</title>\n<style>").raw(STYLE).raw("</style>\n</head>\n<body>\n");
    html.raw("<h1>").text(title(newest)).raw("</h1>\n").raw(LINKS);
    if (newest.isPresent()) {
      findings(newest.get(), html);
      devices(newest.get(), html);
    } else {
      html.raw("<p>Nothing has been collected yet.</p>\n");
    }
    html.raw("<footer>allsmi ").text(version).raw("</footer>\n</body>\n</html>\n");
    byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
    return Response.of(200, "text/html; charset=utf-8", bytes)
        .with("Cache-Control", "no-store")
        .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .with("X-Content-Type-Options", "nosniff");
  }

  private static String title(Optional<Snapshot> newest) {
    return newest.isPresent() ? "allsmi on " + newest.get().node() : "allsmi";
  }

  private static void findings(Snapshot snapshot, Html html) {
    if (snapshot.findings().isEmpty()) return;
    html.raw("<h2>Problems</h2>\n<ul>\n");
    for (Finding finding : snapshot.findings()) {
      html.raw("<li><b>").text(finding.severity().word()).raw("</b> ");
      html.text(finding.subject()).raw(" ").text(finding.text()).raw("</li>\n");
    }
    html.raw("</ul>\n");
  }

  private static void devices(Snapshot snapshot, Html html) {
    List<Device> accelerators = snapshot.accelerators();
    if (accelerators.isEmpty()) {
      html.raw("<p>This node has no accelerator that allsmi can read.</p>\n");
      return;
    }
    html.raw("<table>\n<tr>");
    for (String heading : HEADINGS) html.raw("<th>").text(heading).raw("</th>");
    html.raw("</tr>\n");
    for (Device device : accelerators) {
      html.raw("<tr><td>").text(device.name());
      if (Devices.isLost(snapshot, device.name())) html.raw(" (lost)");
      html.raw("</td><td>").text(device.kind().word());
      html.raw("</td><td>").text(device.model()).raw("</td>");
      for (Metric metric : COLUMNS) reading(device, metric, html);
      html.raw("</tr>\n");
    }
    html.raw("</table>\n");
  }

  /** What is not of now says how old it is. */
  private static void reading(Device device, Metric metric, Html html) {
    html.raw("<td class=\"n\">").text(Readable.of(device, metric));
    double age = device.age(metric);
    if (age > OLD) html.raw(" <small>").text(Readable.age(age)).raw("</small>");
    html.raw("</td>");
  }

  private static final String LINKS =
      """
      <ul>
      <li><a href="metrics">/metrics</a>: Prometheus text or OpenMetrics, as you accept;
        <a href="metrics?level=core">?level=core</a>, <a href="metrics?level=all">?level=all</a>,
        ?collect[]=NAME</li>
      <li><a href="metrics/dcgm">/metrics/dcgm</a>, <a href="metrics/all-smi">/metrics/all-smi</a>:
        the same as those exporters say it</li>
      <li><a href="snapshot?pretty">/snapshot</a>: the same as JSON; ?include=, ?level=, ?pretty</li>
      <li><a href="events">/events</a>: a stream of those documents</li>
      <li><a href="-/healthy">/-/healthy</a>, <a href="-/ready">/-/ready</a></li>
      </ul>
      """;

  private static final String STYLE =
      "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;"
          + "color-scheme:light dark}table{border-collapse:collapse}td,th{padding:.2rem .8rem;"
          + "border-bottom:1px solid #8886;text-align:left}td.n{text-align:right;"
          + "font-variant-numeric:tabular-nums}footer{margin-top:2rem;opacity:.6}";
}
