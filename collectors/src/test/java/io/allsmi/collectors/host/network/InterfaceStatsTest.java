package io.allsmi.collectors.host.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceStatsTest {
  private static @Nullable InterfaceStats parse(String line) {
    Text text = Text.of(line);
    text.nextLine();
    return InterfaceStats.parse(text);
  }

  @Test
  void aLineIsReadWithAndWithoutSpaceBehindTheName() {
    InterfaceStats expected = new InterfaceStats("eth0", 1, 2, 3, 4, 9, 10, 11, 12);
    assertThat(parse("  eth0: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16")).isEqualTo(expected);
    assertThat(parse("eth0:1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Inter-|   Receive                                                |  Transmit",
        " face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets",
        " : 1 2 3",
        "../../x: 1 2 3",
        "..: 1 2 3",
        "a name: 1 2 3",
        "aNameOfTooManyBytes: 1 2 3",
      })
  void whatIsNoInterfaceGivesNothing(String line) {
    assertThat(parse(line)).isNull();
  }

  @Test
  void whatIsMissingIsAbsent() {
    assertThat(parse("eth0: 1 2 x 4 5 6 7 8 9"))
        .isEqualTo(new InterfaceStats("eth0", 1, 2, -1, 4, 9, -1, -1, -1));
    assertThat(parse("eth0: 99999999999999999999 2"))
        .isEqualTo(new InterfaceStats("eth0", -1, 2, -1, -1, -1, -1, -1, -1));
  }
}
