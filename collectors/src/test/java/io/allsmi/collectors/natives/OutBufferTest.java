package io.allsmi.collectors.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.CompiledLibrary;
import org.junit.jupiter.api.Test;

class OutBufferTest {
  private final OutBuffer out = new OutBuffer(64).blank();

  @Test
  void whatWasNotWrittenIsAbsent() {
    assertThat(out.isBlank(0, 64)).isTrue();
    assertThat(out.unsigned(0)).isNaN();
    assertThat(out.unsigned64(0)).isNaN();
    assertThat(out.real(8)).isNaN();
    assertThat(out.text(16, 32)).isEmpty();
  }

  @Test
  void numbersAreReadAsCWritesThem() {
    out.pointer().setInt(0, -2);
    out.pointer().setLong(8, 1L << 40);
    out.pointer().setDouble(16, 2.5);
    out.pointer().setByte(24, (byte) 0xFF);

    assertThat(out.integer(0)).isEqualTo(-2);
    assertThat(out.unsigned(0)).isEqualTo(4_294_967_294.0);
    assertThat(out.unsigned64(8)).isEqualTo(0x1p40);
    assertThat(out.bits64(8)).isEqualTo(1L << 40);
    assertThat(out.real(16)).isEqualTo(2.5);
    assertThat(out.octet(24)).isEqualTo(255);
  }

  @Test
  void textsEndWithAZeroOrWithTheirMember() {
    out.pointer().setString(0, "abc", "US-ASCII");
    out.pointer().write(16, new byte[] {'x', 7, 'y', 'z'}, 0, 4);

    assertThat(out.text(0, 16)).isEqualTo("abc");
    assertThat(out.text(16, 4)).isEqualTo("xyz");
  }

  @Test
  void aLibraryWithoutAFunctionSaysSo() {
    Symbols fake = Symbols.load(CompiledLibrary.of("rblnml").toString());

    assertThat(fake.has("rblnmlShutdown")).isTrue();
    assertThat(fake.has("no_such_function")).isFalse();
    assertThat(fake.call("no_such_function", 1)).isEqualTo(Symbols.MISSING);
  }
}
