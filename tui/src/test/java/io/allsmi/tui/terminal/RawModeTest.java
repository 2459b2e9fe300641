package io.allsmi.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RawModeTest {
  private static long word(byte[] termios, Abi abi, int word) {
    long value = 0;
    for (int i = 0; i < abi.flagBytes(); i++) {
      value |= (termios[word * abi.flagBytes() + i] & 0xFFL) << (8 * i);
    }
    return value;
  }

  private static byte[] filled(Abi abi, int value) {
    byte[] termios = new byte[abi.termiosBytes()];
    Arrays.fill(termios, (byte) value);
    return termios;
  }

  @ParameterizedTest
  @EnumSource(Abi.class)
  void clearsWhatWouldHoldKeysBackAndNothingElse(Abi abi) {
    byte[] before = filled(abi, 0xFF);
    byte[] raw = RawMode.from(before, abi);
    long local = abi.icanon() | abi.echo() | abi.echonl() | abi.isig() | abi.iexten();
    assertThat(word(before, abi, 3) ^ word(raw, abi, 3)).isEqualTo(local);
    assertThat(word(before, abi, 0) ^ word(raw, abi, 0)).isEqualTo(abi.ixon());
    assertThat(word(raw, abi, 1)).isEqualTo(word(before, abi, 1));
    assertThat(word(raw, abi, 2)).isEqualTo(word(before, abi, 2));
  }

  @ParameterizedTest
  @EnumSource(Abi.class)
  void readsKeyByKeyAndEnterAsALineFeed(Abi abi) {
    byte[] raw = RawMode.from(filled(abi, 0), abi);
    assertThat(word(raw, abi, 0)).isEqualTo(abi.icrnl());
    assertThat(raw[abi.ccOffset() + abi.vmin()]).isEqualTo((byte) 1);
    assertThat(raw[abi.ccOffset() + abi.vtime()]).isZero();
  }

  @ParameterizedTest
  @EnumSource(Abi.class)
  void leavesTheOriginalAsItWas(Abi abi) {
    byte[] before = filled(abi, 0xFF);
    RawMode.from(before, abi);
    assertThat(before).isEqualTo(filled(abi, 0xFF));
  }
}
