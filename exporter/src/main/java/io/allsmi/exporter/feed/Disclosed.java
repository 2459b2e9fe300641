package io.allsmi.exporter.feed;

import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import java.time.Duration;
import java.util.List;

/**
 * What may leave the machine when nobody said that processes may: all but who runs what. It stands
 * before the feed, so that no page, document or stream can show more.
 */
public record Disclosed(Sampler whole) implements Sampler {
  @Override
  public Snapshot sample(Level level, Duration deadline) {
    return without(whole.sample(level, deadline));
  }

  @Override
  public Snapshot firstSample(Level level, Duration timeout) {
    return without(whole.firstSample(level, timeout));
  }

  private static Snapshot without(Snapshot snapshot) {
    return snapshot.processes().isEmpty() ? snapshot : snapshot.withProcesses(List.of());
  }
}
