package io.allsmi.exporter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.exporter.web.file.RateLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private final ManualTime time = new ManualTime();
  private final TokenBucket bucket = new TokenBucket(new RateLimit(Duration.ofSeconds(2), 3), time);

  private void empty() {
    for (int i = 0; i < 3; i++) assertThat(bucket.take()).isZero();
  }

  @Test
  void aBurstIsServedAndThenOneEachInterval() {
    empty();

    assertThat(bucket.take()).isEqualTo(2_000_000_000L);
    time.pass(Duration.ofMillis(1500));
    assertThat(bucket.take()).isEqualTo(500_000_000L);
    time.pass(Duration.ofMillis(500));
    assertThat(bucket.take()).isZero();
    assertThat(bucket.take()).isEqualTo(2_000_000_000L);
  }

  @Test
  void thePartOfAnIntervalIsNotLost() {
    empty();
    time.pass(Duration.ofSeconds(3));

    assertThat(bucket.take()).isZero();
    assertThat(bucket.take()).isEqualTo(1_000_000_000L);
  }

  @Test
  void restFillsItNoFurtherThanFull() {
    empty();
    time.pass(Duration.ofDays(400));

    empty();
    assertThat(bucket.take()).isPositive();
  }

  @Test
  void theLongestIntervalDoesNotOverflow() {
    TokenBucket slow = new TokenBucket(new RateLimit(Duration.ofNanos(Long.MAX_VALUE), 1), time);

    assertThat(slow.take()).isZero();
    assertThat(slow.take()).isPositive();
  }
}
