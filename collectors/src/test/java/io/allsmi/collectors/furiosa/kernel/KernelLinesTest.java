package io.allsmi.collectors.furiosa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelLinesTest {
  private static final String[] NAMES = {"a", "b c"};

  @Test
  void hexadecimalLinesAreFoundByName() {
    long[] into = new long[2];
    boolean read =
        KernelLines.hex(Text.of("x: 0x1\nb c: ffffffffffffffff\na: 0x10\n"), NAMES, into);

    assertThat(read).isTrue();
    assertThat(into).containsExactly(16, -1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a: 0x1\n",
        "a: 0x1\nb c: 0x\n",
        "a: 0x1\nb c: 0x11112222333344445\n",
        "a\nb c\n"
      })
  void aFileWithoutOneOfThemIsNotRead(String file) {
    assertThat(KernelLines.hex(Text.of(file), NAMES, new long[2])).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'0,1,2,3,0-1,2-3,0-3', 4",
    "'0,1,2,3,4,5,6,7,0-1,2-3,4-5,6-7,0-3,4-7,0-7', 8",
    "'', 0",
    "'none', 0",
    "'99999999999', 64"
  })
  void elementsAreCountedByTheHighest(String list, int cores) {
    assertThat(KernelLines.cores(list, 64)).isEqualTo(cores);
  }

  @ParameterizedTest
  @CsvSource({"0x8, 8", "ff, 255", "0, 0"})
  void masksAreHexadecimal(String line, double mask) {
    assertThat(KernelLines.mask(line)).isEqualTo(mask);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0x", "none", "0x112233445566778899", "-1", "ffffffffffffffff"})
  void whatIsNoMaskIsAbsent(String line) {
    assertThat(KernelLines.mask(line)).isNaN();
  }
}
