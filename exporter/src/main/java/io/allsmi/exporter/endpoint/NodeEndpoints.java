package io.allsmi.exporter.endpoint;

import io.allsmi.exporter.feed.Feed;
import io.allsmi.exporter.page.DialectPages;
import io.allsmi.exporter.page.Pages;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.dialect.Dialect;
import io.allsmi.wire.http.Handler;
import java.util.Map;

/** Everything that is served of one node. */
public final class NodeEndpoints {
  private NodeEndpoints() {}

  /**
   * A handler for all paths of a node.
   *
   * @param pages renders its metrics
   * @param dialects renders them as other exporters would
   * @param usual the level of an answer when the request does not say
   * @param subscribers counts the streams, of several nodes where nodes share a process
   * @param version the program's
   */
  public static Handler of(
      Feed feed,
      Pages pages,
      DialectPages dialects,
      Level usual,
      Subscribers subscribers,
      String version) {
    return new Router(
        Map.of(
            "/", new LandingEndpoint(feed, version),
            "/metrics", new MetricsEndpoint(feed, pages, usual),
            "/metrics/dcgm", new DialectEndpoint(feed, dialects, Dialect.DCGM, usual),
            "/metrics/all-smi", new DialectEndpoint(feed, dialects, Dialect.ALL_SMI, usual),
            "/snapshot", new SnapshotEndpoint(feed, usual),
            "/events", new EventsEndpoint(feed, usual, subscribers),
            "/-/healthy", HealthEndpoint.healthy(feed),
            "/-/ready", HealthEndpoint.ready(feed)));
  }

  /**
   * The same, of which {@code /metrics} and {@code /health} are what another exporter has there.
   *
   * @param usual handles all other paths
   */
  public static Handler speaking(
      Dialect dialect, Feed feed, DialectPages dialects, Level level, Handler usual) {
    Handler metrics = new DialectEndpoint(feed, dialects, dialect, level);
    Handler health = HealthEndpoint.healthy(feed);
    return request ->
        switch (request.path()) {
          case "/metrics" -> metrics.handle(request);
          case "/health" -> health.handle(request);
          default -> usual.handle(request);
        };
  }
}
