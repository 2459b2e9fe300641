package io.allsmi.exporter.feed;

import io.allsmi.insight.derive.Derive;
import io.allsmi.insight.expect.Expected;
import io.allsmi.insight.view.NodeWatch;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds to what a node says what follows from it and what is wrong, for nodes whose sampler gives
 * readings alone. It remembers the sample before, from the first one on.
 */
public final class Watched implements Sampler {
  private final Sampler raw;
  private final double seconds;
  private @Nullable Expected expected;
  private @Nullable NodeWatch watch;

  /**
   * Follows a node.
   *
   * @param interval between two samples as they are usually taken
   */
  public Watched(Sampler raw, Duration interval) {
    this.raw = raw;
    this.seconds = interval.toNanos() / 1e9;
  }

  @Override
  public Snapshot sample(Level level, Duration deadline) {
    Snapshot snapshot = raw.sample(level, deadline);
    Expected presence = expected;
    NodeWatch follower = watch;
    if (presence == null || follower == null) {
      presence = new Expected(List.of());
      follower = NodeWatch.withoutPast(Derive.core(), seconds);
      expected = presence;
      watch = follower;
    }
    return follower.next(presence.apply(snapshot)).snapshot();
  }
}
