package io.allsmi.collectors.host.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessStatTest {
  private static final String BEHIND_NAME =
      " S 1 7 7 0 -1 4194560 1 2 3 4 500 60 9 9 20 0 4 0 12345 999999 2048 18446744073709551615";

  private final ProcessStat stat = new ProcessStat();

  @ParameterizedTest
  @ValueSource(
      strings = {"bash", "a b", "(sd-pam)", "a) S 1 (b", ")", "", "a\nb", "tmux: server", "漢字"})
  void theNameMayBeAnything(String name) {
    Text text = Text.of("7 (" + name + ")" + BEHIND_NAME + "\n");
    assertThat(stat.read(text, 7)).isTrue();
    assertThat(text.between(stat.nameFrom, stat.nameTo)).isEqualTo(name.replace("\n", ""));
    assertThat(stat.cpuTicks).isEqualTo(560);
    assertThat(stat.startTicks).isEqualTo(12345);
    assertThat(stat.residentPages).isEqualTo(2048);
  }

  @Test
  void anImpossibleAmountOfMemoryIsNotKnown() {
    Text text = Text.of("7 (a)" + BEHIND_NAME.replace("2048", "9007199254740993") + "\n");
    assertThat(stat.read(text, 7)).isTrue();
    assertThat(stat.residentPages).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "7 (a",
        "7 (a)",
        "7 a S 1 7 7 0 -1 1 1 2 3 4 500 60 9 9 20 0 4 0 12345 9 2048",
        "8 (a) S 1 7 7 0 -1 1 1 2 3 4 500 60 9 9 20 0 4 0 12345 9 2048",
        "7 (a) S 1 7 7 0 -1 1 1 2 3 4 x 60 9 9 20 0 4 0 12345 9 2048",
        "7 (a) S 1 7 7 0 -1 1 1 2 3 4 500 -60 9 9 20 0 4 0 12345 9 2048",
        "7 (a) S 1 7 7 0 -1 1 1 2 3 4 99999999999999999 60 9 9 20 0 4 0 12345 9 2048",
        "7 (a) S 1 7 7 0 -1 1 1 2 3 4 500 60 9 9 20 0 4 0"
      })
  void whatIsNoRecordOfTheProcessIsRefused(String raw) {
    assertThat(stat.read(Text.of(raw), 7)).isFalse();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void anyBytesAreRefusedOrWithinBounds(long seed) {
    Random random = new Random(seed);
    byte[] whole =
        ("7 (a) b)" + BEHIND_NAME + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (int round = 0; round < 5000; round++) {
      byte[] bytes = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      for (int i = random.nextInt(4); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      if (!stat.read(Text.of(bytes), 7)) continue;
      assertThat(stat.cpuTicks).isBetween(0L, 1L << 44);
      assertThat(stat.startTicks).isBetween(0L, 1L << 43);
      assertThat(stat.residentPages).isBetween(-1L, 1L << 40);
    }
  }
}
