package io.allsmi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void writesAndReadsLikeTheJdk(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      long millis = random.nextLong(-62_135_596_800_000L, 253_402_300_799_999L);
      String text = Rfc3339.format(millis);

      assertThat(Instant.parse(text).toEpochMilli()).as(text).isEqualTo(millis);
      assertThat(Rfc3339.parse(text)).hasValue(millis);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T21:04:17Z",
        "2026-11-21T21:04:17.1Z",
        "2026-11-21T21:04:17.123456789Z",
        "2026-11-21T21:04:17+05:30",
        "2026-11-21T21:04:17.5-11:00",
        "2024-02-29T00:00:00Z"
      })
  void readsOffsetsAndFractions(String text) {
    assertThat(Rfc3339.parse(text)).hasValue(OffsetDateTime.parse(text).toInstant().toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-21",
        "2026-11-21T21:04:17",
        "2026-13-21T21:04:17Z",
        "2026-02-30T21:04:17Z",
        "2026-11-21T24:04:17Z",
        "2026-11-21T21:04:17.Z",
        "2026-11-21T21:04:17Zx",
        "2026-11-21T21:04:17+5:30",
        "-026-11-21T21:04:17Z"
      })
  void refusesWhatIsNoTime(String text) {
    assertThat(Rfc3339.parse(text)).isEmpty();
  }

  @Test
  void fillsWithZeros() {
    assertThat(Rfc3339.format(3723004)).isEqualTo("1970-01-01T01:02:03.004Z");
  }
}
