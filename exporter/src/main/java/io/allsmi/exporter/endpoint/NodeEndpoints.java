package io.allsmi.exporter.endpoint;

import io.allsmi.exporter.feed.Feed;
import io.allsmi.exporter.page.Pages;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.http.Handler;
import java.util.Map;

/** Everything that is served of one node. */
public final class NodeEndpoints {
  private NodeEndpoints() {}

  /**
   * A handler for all paths of a node.
   *
   * @param pages renders its metrics
   * @param usual the level of an answer when the request does not say
   * @param subscribers counts the streams, of several nodes where nodes share a process
   * @param version the program's
   */
  public static Handler of(
      Feed feed, Pages pages, Level usual, Subscribers subscribers, String version) {
    return new Router(
        Map.of(
            "/", new LandingEndpoint(feed, version),
            "/metrics", new MetricsEndpoint(feed, pages, usual),
            "/snapshot", new SnapshotEndpoint(feed, usual),
            "/events", new EventsEndpoint(feed, usual, subscribers),
            "/-/healthy", HealthEndpoint.healthy(feed),
            "/-/ready", HealthEndpoint.ready(feed)));
  }
}
