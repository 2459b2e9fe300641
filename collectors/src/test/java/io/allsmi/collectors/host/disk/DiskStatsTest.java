package io.allsmi.collectors.host.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskStatsTest {
  private static final String LINE =
      "58559 8012 4261506 20564 13754 13533 1846520 5771 2 8976 26824";

  private static DiskStats parse(String line) {
    Text text = Text.of(line);
    text.nextLine();
    return DiskStats.parse(text);
  }

  @Test
  void theElevenFieldsOfAnOldKernelAreEnough() {
    assertThat(parse(LINE))
        .isEqualTo(new DiskStats(58559, 4261506, 20564, 13754, 1846520, 5771, 2, 8976));
  }

  @Test
  void fieldsOfNewerKernelsChangeNothing() {
    assertThat(parse(LINE + " 5732 64 287544 457 1118 30")).isEqualTo(parse(LINE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "58559 8012 4261506 20564", "58559 8012 4261506 20564 13754 13533 1846"})
  void aLineThatWasCutGivesNothing(String line) {
    assertThat(parse(line)).isEqualTo(DiskStats.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void aFieldThatIsNoNumberIsAbsentAndMovesNoOther(int field) {
    String[] words = LINE.split(" ", -1);
    words[field] = "12x4";
    DiskStats read = parse(String.join(" ", words));
    List<Long> whole = values(parse(LINE));
    List<Long> expected = new ArrayList<>(whole);
    int place = List.of(0, -1, 1, 2, 3, -1, 4, 5, 6, 7).get(field);
    if (place >= 0) expected.set(place, -1L);
    assertThat(values(read)).isEqualTo(expected);
  }

  private static List<Long> values(DiskStats stats) {
    return List.of(
        stats.reads(),
        stats.readSectors(),
        stats.readMillis(),
        stats.writes(),
        stats.writeSectors(),
        stats.writeMillis(),
        stats.inFlight(),
        stats.busyMillis());
  }
}
