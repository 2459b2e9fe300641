package io.allsmi.exporter;

import io.allsmi.exporter.endpoint.NodeEndpoints;
import io.allsmi.exporter.endpoint.NodeOptions;
import io.allsmi.exporter.endpoint.Subscribers;
import io.allsmi.exporter.feed.Feed;
import io.allsmi.exporter.feed.Sampler;
import io.allsmi.exporter.own.OwnMetrics;
import io.allsmi.exporter.page.DialectPages;
import io.allsmi.exporter.page.Pages;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.dialect.Dialect;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.text.Appendix;
import org.jspecify.annotations.Nullable;

/** One node as it is served: its collections, its pages and all its paths. */
public final class NodeExporter implements AutoCloseable {
  private final Feed feed;
  private final DialectPages dialects;
  private final Level level;
  private final Handler handler;

  /**
   * A node that has not been asked yet.
   *
   * @param subscribers counts the event streams; nodes that share a process share it
   */
  public NodeExporter(Sampler sampler, NodeOptions options, Subscribers subscribers) {
    this(sampler, options, subscribers, null);
  }

  /** The same, whose pages end with the program's own metrics. */
  public NodeExporter(
      Sampler sampler, NodeOptions options, Subscribers subscribers, @Nullable OwnMetrics own) {
    feed = new Feed(sampler, options.level(), options.interval());
    Pages pages =
        new Pages(options.exposition(), () -> own == null ? Appendix.NONE : own.appendix());
    if (own != null) addTo(own, pages, subscribers);
    dialects = new DialectPages(options.exposition());
    level = options.level();
    handler = NodeEndpoints.of(feed, pages, dialects, level, subscribers, options.version());
  }

  private void addTo(OwnMetrics own, Pages pages, Subscribers subscribers) {
    own.counter("allsmi_exporter_collections_total", "Collections that were made", feed::sequence);
    own.gauge(
        "allsmi_exporter_collection_duration_seconds",
        "Time that the last collection took",
        () -> feed.newest().map(c -> c.seconds()).orElse(Double.NaN));
    own.counter("allsmi_exporter_pages_total", "Pages that were rendered", pages::rendered);
    own.counter(
        "allsmi_exporter_rendering_seconds_total",
        "Time that rendering them took",
        pages::renderingSeconds);
    own.gauge("allsmi_exporter_event_streams", "Event streams that are open", subscribers::open);
  }

  /** Its collections. */
  public Feed feed() {
    return feed;
  }

  /** Answers all of its paths. */
  public Handler handler() {
    return handler;
  }

  /** The same, of which {@code /metrics} speaks a dialect. */
  public Handler handler(Dialect dialect) {
    return NodeEndpoints.speaking(dialect, feed, dialects, level, handler);
  }

  /** Ends what waits for collections, and event streams. */
  @Override
  public void close() {
    feed.close();
  }
}
