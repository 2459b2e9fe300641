package io.allsmi.wire.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFieldTest {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @Test
  void readsWhatServersWrite() {
    Random random = new Random(3);
    for (int i = 0; i < 5000; i++) {
      long second = random.nextLong(0, 253_402_300_800L);
      assertThat(millis(FORMAT.format(Instant.ofEpochSecond(second)))).isEqualTo(second * 1000);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 00 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nox 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:49:37 GMT",
        "Sun, 06 Nov 1994 08:60:37 GMT",
        "Sun, 06 Nov 1994 08:49:6x GMT",
        "Sun, 06 Nov 1894 08:49:37 GMT"
      })
  void anythingElseIsNoTime(String text) {
    assertThat(millis(text)).isEqualTo(DateField.NONE);
  }

  private static long millis(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return DateField.millis(bytes, 0, bytes.length);
  }
}
