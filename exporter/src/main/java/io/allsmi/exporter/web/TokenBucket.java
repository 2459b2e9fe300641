package io.allsmi.exporter.web;

import io.allsmi.exporter.web.file.RateLimit;
import java.util.function.LongSupplier;

/** A bucket that is full at first and gets a token each interval; a request takes one. */
final class TokenBucket {
  private final RateLimit limit;
  private final LongSupplier nanoTime;
  private final long interval;
  private long filledAt;
  private long tokens;

  TokenBucket(RateLimit limit, LongSupplier nanoTime) {
    this.limit = limit;
    this.nanoTime = nanoTime;
    this.interval = limit.interval().toNanos();
    this.filledAt = nanoTime.getAsLong();
    this.tokens = limit.burst();
  }

  RateLimit limit() {
    return limit;
  }

  /** 0 if a token was taken, or else the nanoseconds until there is one. */
  synchronized long take() {
    long now = nanoTime.getAsLong();
    long grown = (now - filledAt) / interval;
    if (grown > limit.burst() - tokens) {
      tokens = limit.burst();
      filledAt = now;
    } else {
      tokens += grown;
      filledAt += grown * interval;
    }
    if (tokens == 0) return filledAt + interval - now;
    tokens--;
    return 0;
  }
}
