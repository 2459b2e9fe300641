package io.allsmi.cli.export;

import io.allsmi.fleet.Fleet;
import io.allsmi.fleet.page.FleetPage;
import io.allsmi.fleet.page.FleetTargets;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import io.allsmi.wire.text.ExpositionOptions;
import io.allsmi.wire.text.ExpositionWriter;
import io.allsmi.wire.text.Format;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is served of a fleet: one page of all nodes, one of each, and the list of them
 * for service discovery.
 */
final class FleetEndpoints implements Handler {
  /** A page of thousands of nodes is not made anew for each who asks. */
  private static final long FRESH = Duration.ofSeconds(1).toNanos();

  private static final byte[] LANDING =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>allsmi: a fleet</title></head><body>
      <h1>allsmi: a fleet</h1>
      <ul>
      <li><a href="metrics">/metrics</a>: all nodes, each sample with the label instance</li>
      <li>/probe?target=NODE: one node</li>
      <li><a href="sd">/sd</a>: the nodes for http_sd of Prometheus, each by way of /probe</li>
      <li><a href="-/healthy">/-/healthy</a>, <a href="-/ready">/-/ready</a></li>
      </ul></body></html>
      """
          .getBytes(StandardCharsets.UTF_8);

  private final Fleet fleet;
  private final ExpositionOptions options;
  private final FleetPage page;
  private byte @Nullable [] last;
  private long madeAt;

  /**
   * @param budget most samples of a node on the page of all
   */
  FleetEndpoints(Fleet fleet, String version, int budget) {
    this.fleet = fleet;
    options = ExpositionOptions.of(version).upTo(Level.CORE);
    page = new FleetPage(version, budget);
  }

  @Override
  public Response handle(Request request) {
    return switch (request.path()) {
      case "/" -> Response.of(200, "text/html; charset=utf-8", LANDING);
      case "/metrics" -> Response.of(200, Format.TEXT.contentType(), all());
      case "/probe" -> probe(request);
      case "/sd" -> targets(request);
      case "/-/healthy" -> Response.text(200, "healthy");
      case "/-/ready" -> ready();
      default -> Response.text(404, "there is no such page; / lists what there is");
    };
  }

  private synchronized byte[] all() {
    byte[] known = last;
    if (known != null && System.nanoTime() - madeAt < FRESH) return known;
    Bytes out = new Bytes();
    page.write(fleet.view(), out);
    byte[] made = out.toByteArray();
    last = made;
    madeAt = System.nanoTime();
    return made;
  }

  private Response probe(Request request) {
    String target = request.parameter("target").orElse("");
    if (target.isEmpty()) return Response.text(400, "say which node: /probe?target=NODE");
    Optional<NodeView> node = find(fleet.view(), target);
    if (node.isEmpty()) return Response.text(404, "the fleet has no such node");
    if (!node.get().state().isCurrent()) {
      // A scrape that fails is how a Prometheus learns that a target is down.
      return Response.text(
          503, "the node is " + node.get().state().word() + " " + node.get().contact().reason());
    }
    Bytes out = new Bytes();
    new ExpositionWriter(options).write(node.get().snapshot(), out);
    return Response.of(200, Format.TEXT.contentType(), out.toByteArray());
  }

  private static Optional<NodeView> find(FleetView fleet, String target) {
    Optional<NodeView> named = fleet.node(target);
    if (named.isPresent()) return named;
    for (NodeView node : fleet.nodes()) {
      if (node.contact().addresses().contains(target)) return Optional.of(node);
    }
    return Optional.empty();
  }

  /** Prometheus comes back the way that it came. */
  private Response targets(Request request) {
    Optional<String> host = request.headers().first("Host");
    if (host.isEmpty()) return Response.text(400, "without Host it is not known where this is");
    String scheme = request.peer().secure() ? "https" : "http";
    byte[] list = FleetTargets.json(fleet.view(), scheme, host.get());
    return Response.of(200, "application/json", list);
  }

  private Response ready() {
    int unsettled = fleet.polled().unsettled();
    if (unsettled == 0) return Response.text(200, "ready");
    return Response.text(503, unsettled + " targets have not been asked yet");
  }
}
