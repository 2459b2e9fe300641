package io.allsmi.fleet.scrape;

import io.allsmi.model.Block;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a node's clock shows while ours shows something else. Observations are told by the node's
 * clock; here they stand by ours, so that their ages are true. What is within seconds is left as it
 * is: a {@code Date} is exact to the second, and nobody is served by times that jitter.
 */
final class NodeClock {
  /** Milliseconds by which clocks may differ, or a known difference change, before it counts. */
  private static final long TOLERANCE = 2500;

  private static final long HALF_A_SECOND = 500;

  private long ahead;

  /**
   * Takes what the node said of its time.
   *
   * @param date milliseconds since 1970, to the second
   * @param now ours
   */
  void saw(OptionalLong date, long now) {
    if (date.isEmpty()) return;
    long difference = date.getAsLong() + HALF_A_SECOND - now;
    if (Math.abs(difference) <= TOLERANCE) ahead = 0;
    else if (Math.abs(difference - ahead) > TOLERANCE) ahead = difference;
  }

  /** What the node said, at our time; nothing was observed later than now. */
  Snapshot ours(Snapshot said, Moment now) {
    if (isInOrder(said, now)) return said;
    List<Block> blocks = new ArrayList<>(said.blocks().size());
    for (Block block : said.blocks()) {
      blocks.add(block.withObservedAt(ours(block.observedAt(), now)));
    }
    List<Source> sources = new ArrayList<>(said.sources().size());
    for (Source source : said.sources()) {
      Optional<Moment> at = source.observedAt().map(moment -> ours(moment, now));
      sources.add(source.withObservedAt(at));
    }
    return new Snapshot(
        said.node(),
        now,
        said.inventory(),
        blocks,
        said.processes(),
        said.events(),
        said.findings(),
        sources);
  }

  private boolean isInOrder(Snapshot said, Moment now) {
    if (ahead != 0 || !said.at().equals(now)) return false;
    for (int i = 0; i < said.blocks().size(); i++) {
      if (said.blocks().get(i).observedAt().wallMillis() > now.wallMillis()) return false;
    }
    return true;
  }

  private Moment ours(Moment theirs, Moment now) {
    if (theirs.hasMonotonic()) return theirs;
    return Moment.ofWall(Math.min(theirs.wallMillis() - ahead, now.wallMillis()));
  }
}
