package io.allsmi.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClipboardTest {
  private static final String PLAIN = "\u001b]52;c;Z3B1IDA=\u0007";

  @Test
  void aTextIsHandedOverInOneSequence() {
    assertThat(Clipboard.sequence("gpu 0", Map.of("TERM", "xterm-256color"))).isEqualTo(PLAIN);
  }

  @Test
  void tmuxGetsOneForItselfAndOneToPassOn() {
    assertThat(Clipboard.sequence("gpu 0", Map.of("TERM", "tmux-256color", "TMUX", "/tmp/x,1,0")))
        .isEqualTo(PLAIN + "\u001bPtmux;\u001b" + PLAIN + "\u001b\\");
  }

  @Test
  void screenGetsPiecesThatItPassesOn() {
    String sequence = Clipboard.sequence("x".repeat(2000), Map.of("TERM", "screen"));
    String[] pieces = sequence.split("\u001b\\\\", -1);
    assertThat(pieces).hasSize(5);
    for (int i = 0; i < 4; i++) {
      assertThat(pieces[i]).startsWith("\u001bP").hasSizeLessThan(768);
    }
  }

  @Test
  void whatIsInTheTextNeverReachesTheTerminalAsItIs() {
    String sequence = Clipboard.sequence("\u001b[2J\u0007\n", Map.of());
    assertThat(sequence.substring(1, sequence.length() - 1)).matches("[\\x20-\\x7E]*");
  }

  @Test
  void aTextThatIsTooLongIsNotCutButRefused() {
    assertThat(Clipboard.sequence("x".repeat(74_001), Map.of())).isEmpty();
  }
}
