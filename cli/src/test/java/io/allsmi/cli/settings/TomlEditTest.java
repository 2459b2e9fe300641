package io.allsmi.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TomlEditTest {
  private static String set(String text, String key, String value) {
    return TomlEdit.set(text, key, value);
  }

  @Test
  void aValueIsReplacedWhereItStands() {
    String text = "# mine\ninterval = '1s'   # fast\n\n[log]\nlevel = \"info\"\n";
    assertThat(set(text, "interval", "\"5s\""))
        .isEqualTo("# mine\ninterval = \"5s\"   # fast\n\n[log]\nlevel = \"info\"\n");
  }

  @Test
  void aValueOfSeveralLinesIsReplacedWhole() {
    String text = "panels = [ # these\n  \"host\", # ]\n  'a]',\n]\nmouse = true\n";
    assertThat(set(text, "panels", "[]")).isEqualTo("panels = []\nmouse = true\n");
  }

  @Test
  void aValueInATableIsReplaced() {
    assertThat(set("[warn]\nmemory = 0.5\npower=\"off\"#x\n", "warn.power", "\"90%\""))
        .isEqualTo("[warn]\nmemory = 0.5\npower=\"90%\"#x\n");
  }

  @Test
  void aValueInATableOfOneLineIsReplaced() {
    assertThat(set("warn = { memory = 0.5, power = 1 }", "warn.memory", "\"1%\""))
        .isEqualTo("warn = { memory = \"1%\", power = 1 }");
  }

  @Test
  void aNewKeyStandsBelowTheOthersAndAboveTheTables() {
    assertThat(set("# a\ninterval = 1\n\n# about logs\n[log]\n", "theme", "\"dark\""))
        .isEqualTo("# a\ninterval = 1\ntheme = \"dark\"\n\n# about logs\n[log]\n");
  }

  @Test
  void aNewKeyStandsAboveTheCommentOfTheFirstTable() {
    assertThat(set("# about logs\n[log]\nlevel = \"info\"\n", "theme", "\"dark\""))
        .isEqualTo("theme = \"dark\"\n\n# about logs\n[log]\nlevel = \"info\"\n");
  }

  @Test
  void aNewKeyOfATableStandsInIt() {
    assertThat(set("[warn]\nmemory = 0.5\n\n[log]\nlevel = \"info\"\n", "warn.power", "1"))
        .isEqualTo("[warn]\nmemory = 0.5\npower = 1\n\n[log]\nlevel = \"info\"\n");
  }

  @Test
  void aNewKeyOfATableThatIsEmptyStandsInIt() {
    assertThat(set("[ warn ] # mine\n[log]\n", "warn.power", "1"))
        .isEqualTo("[ warn ] # mine\npower = 1\n[log]\n");
  }

  @Test
  void aNewKeyOfATableThatIsWrittenWithDotsIsToo() {
    assertThat(set("warn.memory = 0.5\n", "warn.power", "1"))
        .isEqualTo("warn.memory = 0.5\nwarn.power = 1\n");
  }

  @Test
  void aNewTableStandsAtTheEnd() {
    assertThat(set("mouse = true", "warn.power", "1"))
        .isEqualTo("mouse = true\n\n[warn]\npower = 1\n");
    assertThat(set("", "warn.power", "1")).isEqualTo("[warn]\npower = 1\n");
  }

  @Test
  void aLineInAValueIsNoTable() {
    String text = "devices = [\n  'x',\n  # [log]\n]\nnote = '''\n[warn]\n'''\n";
    assertThat(set(text, "mouse", "true")).isEqualTo(text + "mouse = true\n");
  }

  @Test
  void linesEndAsTheyDid() {
    assertThat(set("mouse = true\r\n", "theme", "1")).isEqualTo("mouse = true\r\ntheme = 1\r\n");
  }

  /** Whatever the file looks like: what was asked for is there, and everything else still is. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void keepsEverythingElse(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      String text = anyFile(random);
      String key =
          List.of("theme", "warn.memory", "log.level", "new", "x.y").get(random.nextInt(5));
      String edited = set(text, key, "\"set\"");
      TomlFile after = TomlFile.parse(edited);
      assertThat(after.problems()).as("seed %d:\n%s\n->\n%s", seed, text, edited).isEmpty();
      assertThat(values(after, key)).as(edited).containsExactly("set");
      TomlFile before = TomlFile.parse(text);
      for (TomlFile.Entry entry : before.entries()) {
        boolean table = entry.value().equals(TomlFile.EMPTY_TABLE);
        if (entry.key().equals(key) || table) continue;
        assertThat(values(after, entry.key())).as(edited).containsExactly(entry.value());
      }
      for (String line : text.split("\n", -1)) {
        int comment = line.indexOf("# note");
        if (comment >= 0) assertThat(edited).contains(line.substring(comment));
      }
    }
  }

  private static List<Object> values(TomlFile file, String key) {
    return file.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(TomlFile.Entry::value)
        .toList();
  }

  private static String anyFile(Random random) {
    StringBuilder text = new StringBuilder();
    if (random.nextBoolean()) text.append("# note 0\n");
    for (String key : List.of("theme", "a", "b")) anyEntry(text, key, random);
    for (String table : List.of("warn", "log", "other")) {
      if (random.nextBoolean()) continue;
      text.append(random.nextBoolean() ? "\n# note " + table + "\n" : "\n");
      text.append('[').append(table).append("]\n");
      for (String key : List.of("memory", "level")) anyEntry(text, key, random);
    }
    if (random.nextInt(4) == 0) text.append("# note at the end, without a line feed");
    return text.toString();
  }

  private static void anyEntry(StringBuilder text, String key, Random random) {
    if (random.nextBoolean()) return;
    String[] values = {
      "1",
      "'it # s'",
      "\"a \\\" # b\"",
      "[1, 2]",
      "[\n  'x', # y\n  ']',\n]",
      "true",
      "\"\"\"\n[log]\n\"quoted\" text\n\"\"\"",
      "1979-05-27",
      "'''\n# not a note\n'''",
    };
    text.append(random.nextInt(3) == 0 ? "  " : "").append(key).append(" = ");
    text.append(values[random.nextInt(values.length)]);
    text.append(random.nextInt(3) == 0 ? " # note " + random.nextInt(1000) : "").append('\n');
  }
}
