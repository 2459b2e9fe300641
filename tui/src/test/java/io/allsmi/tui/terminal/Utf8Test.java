package io.allsmi.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static byte[] encoded(String text) {
    byte[] bytes = new byte[3 * text.length() + 1];
    int end = Utf8.encode(text, bytes, 1);
    return Arrays.copyOfRange(bytes, 1, end);
  }

  @Test
  void agreesWithTheLibraryOnAnyText() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(10); i > 0; i--) {
        int bits = 7 + random.nextInt(14);
        text.appendCodePoint(Math.min(random.nextInt(1 << bits), Character.MAX_CODE_POINT));
      }
      assertThat(encoded(text.toString()))
          .as("seed %d", seed)
          .isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aLoneSurrogateIsAQuestionMark() {
    assertThat(encoded("a\ud83db\ude80")).isEqualTo("a?b?".getBytes(StandardCharsets.UTF_8));
  }
}
