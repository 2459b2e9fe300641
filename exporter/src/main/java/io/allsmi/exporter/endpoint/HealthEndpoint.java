package io.allsmi.exporter.endpoint;

import io.allsmi.exporter.feed.Feed;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;

/** For what watches over the process: whether it lives, and whether it has something to say. */
final class HealthEndpoint implements Handler {
  private final Feed feed;
  private final boolean ready;

  private HealthEndpoint(Feed feed, boolean ready) {
    this.feed = feed;
    this.ready = ready;
  }

  /** Answers whenever the process can answer. */
  static HealthEndpoint healthy(Feed feed) {
    return new HealthEndpoint(feed, false);
  }

  /** Answers well from the first collection on. */
  static HealthEndpoint ready(Feed feed) {
    return new HealthEndpoint(feed, true);
  }

  @Override
  public Response handle(Request request) {
    if (!ready) return Response.text(200, "healthy");
    // Without a rhythm there is nothing to wait for: the first scrape collects.
    boolean isReady = feed.interval().isZero() || feed.newest().isPresent();
    if (isReady) return Response.text(200, "ready");
    return NotYet.response();
  }
}
