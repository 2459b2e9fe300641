package io.allsmi.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.settings.LogFormat;
import java.lang.System.Logger.Level;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {
  @Test
  void logfmtQuotesOnlyWhatNeedsIt() {
    assertThat(line(LogFormat.LOGFMT, "late", null))
        .isEqualTo("time=1970-01-01T00:00:00.000Z level=warning logger=allsmi.nvml msg=late");
    assertThat(line(LogFormat.LOGFMT, "a \"b\" = c\n", null))
        .endsWith("msg=\"a \\\"b\\\" = c\\n\"");
    assertThat(line(LogFormat.LOGFMT, "", null)).endsWith("msg=\"\"");
  }

  @Test
  void jsonQuotesEverything() {
    assertThat(line(LogFormat.JSON, "späte \u0001 Antwort \\", null))
        .isEqualTo(
            "{\"time\":\"1970-01-01T00:00:00.000Z\",\"level\":\"warning\","
                + "\"logger\":\"allsmi.nvml\",\"msg\":\"späte \\u0001 Antwort \\\\\"}");
  }

  @Test
  void anErrorHasAField() {
    assertThat(line(LogFormat.LOGFMT, "late", new IllegalStateException("no driver")))
        .endsWith("msg=late error=\"java.lang.IllegalStateException: no driver\"");
  }

  @Test
  void aStackStaysOnTheLine() {
    IllegalStateException failure = new IllegalStateException("a\nb");
    String line = LogLine.of(LogFormat.LOGFMT, 0, Level.DEBUG, "allsmi", "late", failure, true);
    assertThat(line).doesNotContain("\n").contains("stack=").contains("aStackStaysOnTheLine");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyMessageIsOneLineOfWellFormedText(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder message = new StringBuilder();
      int length = random.nextInt(12);
      for (int k = 0; k < length; k++) message.append((char) random.nextInt(0x10000));
      String line = line(LogFormat.JSON, message.toString(), null);
      assertThat(line.chars().noneMatch(c -> c < ' ' || c == 0x7f)).isTrue();
      String encoded =
          new String(
              line.getBytes(java.nio.charset.StandardCharsets.UTF_8),
              java.nio.charset.StandardCharsets.UTF_8);
      assertThat(encoded).isEqualTo(line);
    }
  }

  private static String line(LogFormat format, String message, @Nullable Throwable failure) {
    return LogLine.of(format, 0, Level.WARNING, "allsmi.nvml", message, failure, false);
  }
}
