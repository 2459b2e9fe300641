package io.allsmi.tui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorDepthTest {
  @ParameterizedTest
  @CsvSource({
    "xterm-256color, '', INDEXED_256",
    "xterm-256color, truecolor, TRUE_COLOR",
    "xterm, 24bit, TRUE_COLOR",
    "xterm, yes, ANSI_16",
    "xterm, '', ANSI_16",
    "linux, '', ANSI_16",
    "screen, '', ANSI_16",
    "tmux-256color, '', INDEXED_256",
    "xterm-direct, '', TRUE_COLOR",
    "xterm-kitty, '', TRUE_COLOR",
    "dumb, truecolor, NONE",
    "vt100, '', NONE",
    "vt220, '', NONE",
    "'', '', NONE",
  })
  void followsTheTerminal(String term, String colorTerm, ColorDepth expected) {
    assertThat(ColorDepth.detect(Map.of("TERM", term, "COLORTERM", colorTerm))).isEqualTo(expected);
  }

  @Test
  void noColorWins() {
    Map<String, String> environment =
        Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor", "NO_COLOR", "1");
    assertThat(ColorDepth.detect(environment)).isEqualTo(ColorDepth.NONE);
  }

  @Test
  void anEmptyNoColorCountsAsUnset() {
    assertThat(ColorDepth.detect(Map.of("TERM", "xterm", "NO_COLOR", "")))
        .isEqualTo(ColorDepth.ANSI_16);
  }

  @Test
  void aWordDecidesWhateverTheTerminalSays() {
    Map<String, String> environment = Map.of("TERM", "xterm-256color", "NO_COLOR", "1");
    for (ColorDepth depth : ColorDepth.values()) {
      assertThat(ColorDepth.of(depth.word(), environment)).isEqualTo(depth);
    }
    assertThat(ColorDepth.of("auto", environment)).isEqualTo(ColorDepth.NONE);
  }
}
