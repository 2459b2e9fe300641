package io.allsmi.fleet.poll;

import io.allsmi.insight.view.NodeState;
import io.allsmi.model.Info;
import io.allsmi.model.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint as it was answered last. Its poll, which is one at a time, writes it; everybody
 * reads what was published.
 */
final class Endpoint {
  /** What is known of an endpoint at one time. */
  private record Known(
      @Nullable Scraped last, long answeredAt, NodeState trouble, String reason, int failures) {}

  private static final Known NOTHING = new Known(null, 0, NodeState.STARTING, "", 0);

  private final String address;
  private final Info labels;
  private final Scraper scraper;
  private volatile Known known = NOTHING;
  private volatile boolean removed;
  private @Nullable FleetNode node;

  /**
   * @param address as a user would type it, without credentials
   * @param labels what discovery says of it
   */
  Endpoint(String address, Info labels, Scraper scraper) {
    this.address = address;
    this.labels = labels;
    this.scraper = scraper;
  }

  String address() {
    return address;
  }

  Info labels() {
    return labels;
  }

  /** The node that it speaks for; belongs to the lock of the node table. */
  @Nullable FleetNode node() {
    return node;
  }

  void node(@Nullable FleetNode other) {
    node = other;
  }

  void remove() {
    removed = true;
    scraper.close();
  }

  boolean isRemoved() {
    return removed;
  }

  /** Asks it; whether it answered. */
  boolean poll(Detail detail) {
    try {
      Scraped scraped = scraper.scrape(detail);
      known = new Known(scraped, System.nanoTime(), NodeState.UP, scraped.complaint(), 0);
      return true;
    } catch (ScrapeException e) {
      Known before = known;
      known =
          new Known(
              before.last,
              before.answeredAt,
              e.state(),
              String.valueOf(e.getMessage()),
              before.failures + 1);
      return false;
    }
  }

  /** What it answered last; null before its first answer. */
  @Nullable Scraped last() {
    return known.last;
  }

  /** The host name that it reports; empty when it has not said one. */
  String host() {
    Scraped last = known.last;
    return last == null ? "" : last.snapshot().node();
  }

  @Nullable Snapshot snapshot() {
    Scraped last = known.last;
    return last == null ? null : last.snapshot();
  }

  /** Failures since its last answer. */
  int failures() {
    return known.failures;
  }

  /** Whether it has answered or failed once. */
  boolean isSettled() {
    return known.trouble != NodeState.STARTING;
  }

  /** Why it is not well, in a few words; empty when it is. */
  String reason() {
    return known.reason;
  }

  /** What it is at a time of {@link System#nanoTime}. */
  NodeState state(long now, PollOptions options) {
    Known at = known;
    if (at.trouble == NodeState.STARTING) return NodeState.STARTING;
    if (at.trouble != NodeState.UP && at.trouble != NodeState.LATE) return at.trouble;
    if (at.last == null) return NodeState.DOWN;
    long age = now - at.answeredAt;
    if (age <= options.freshFor()) {
      boolean late = at.trouble == NodeState.LATE || age > options.lateAfter();
      return late ? NodeState.LATE : NodeState.UP;
    }
    return age > options.downAfter() ? NodeState.DOWN : NodeState.STALE;
  }
}
