package io.allsmi.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {
  private static final DateTimeFormatter ORACLE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00.000Z",
        "2024-02-29T23:59:59.999Z",
        "2000-02-29T00:00:00.001Z",
        "2100-03-01T12:00:00.000Z",
        "2026-12-31T23:59:59.999Z",
        "1969-12-31T23:59:59.999Z"
      })
  void writesKnownTimes(String text) {
    assertThat(written(Instant.parse(text).toEpochMilli())).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void agreesWithThePlatform(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      long millis = random.nextLong(-60_000_000_000_000L, 250_000_000_000_000L);
      assertThat(written(millis)).isEqualTo(ORACLE.format(Instant.ofEpochMilli(millis)));
    }
  }

  private static String written(long millis) {
    StringBuilder text = new StringBuilder();
    Timestamp.append(text, millis);
    return text.toString();
  }
}
