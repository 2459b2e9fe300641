package io.allsmi.tui.device;

import io.allsmi.insight.show.Readable;
import io.allsmi.model.Block;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.tui.canvas.Glyphs;
import java.util.Optional;

/**
 * How old what a source said is, and whether that is too old: a source that did not answer when it
 * was last asked leaves what it said before standing.
 *
 * @param snapshot the sources
 * @param now the time to which ages are counted
 */
record Freshness(Snapshot snapshot, Moment now) {
  boolean isLate(Block block) {
    Optional<Source> source = snapshot.source(block.source());
    return source.isPresent() && source.get().state() != SourceState.OK;
  }

  /** Seconds since the source said it; 0 where the clock went back. */
  double age(Block block) {
    return Math.max(0, now.secondsSince(block.observedAt()));
  }

  /** What stands beside a late reading: {@code ? 14 s}. */
  String mark(Block block, Glyphs glyphs) {
    return glyphs.late() + " " + Readable.duration(age(block));
  }
}
