package io.allsmi.collectors.nvml.reading;

import io.allsmi.model.Moment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The latest sample of each process, virtual GPU or the like, out of a buffer of samples that the
 * driver keeps. Only those since the last one seen are asked for, because older ones would be
 * averaged in; the driver has none for what was idle, and none at all between two of its own
 * samplings.
 *
 * @param <T> what is sampled
 */
public final class FreshSamples<T> {
  /** Seconds for which a sample is taken for what is so now. */
  private static final double FRESH_SECONDS = 3;

  private static final long MICROS_EACH_MILLI = 1000;

  private final Map<Integer, Sample<T>> byId = new HashMap<>();
  private long lastSeen;
  private long newest;

  private record Sample<T>(long micros, Moment readAt, T value) {}

  /**
   * Begins a reading; samples that are too old are forgotten.
   *
   * @return the time that the driver is asked for samples since, in microseconds since 1970
   */
  public long begin(Moment now) {
    if (lastSeen == 0) lastSeen = firstSeen(now);
    newest = lastSeen;
    byId.values().removeIf(sample -> now.secondsSince(sample.readAt) > FRESH_SECONDS);
    return lastSeen;
  }

  /** At the first reading, what was sampled just before it. */
  private static long firstSeen(Moment now) {
    long since = now.wallMillis() - (long) (FRESH_SECONDS * 1000);
    return Math.max(1, since * MICROS_EACH_MILLI);
  }

  /** Whether a sample is of after the reading before. */
  public boolean isNew(long micros) {
    if (micros <= lastSeen) return false;
    newest = Math.max(newest, micros);
    return true;
  }

  /** Takes a sample in, unless there is a later one of the same. */
  public void put(int id, long micros, Moment now, T value) {
    Sample<T> known = byId.get(id);
    if (known == null || known.micros <= micros) byId.put(id, new Sample<>(micros, now, value));
  }

  /** Ends a reading that had an answer. */
  public void end() {
    lastSeen = newest;
  }

  /** The last sample; null when there is none of the last seconds. */
  public @Nullable T of(int id) {
    Sample<T> sample = byId.get(id);
    return sample == null ? null : sample.value;
  }

  /** Forgets all samples. */
  public void forget() {
    byId.clear();
  }
}
