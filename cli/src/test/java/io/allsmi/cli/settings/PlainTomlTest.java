package io.allsmi.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.settings.TomlFile.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTomlTest {
  private static final String[] FRAGMENTS = {
    "interval",
    "log",
    "level",
    "a",
    "b",
    "_x-1",
    "1",
    "-7",
    "0",
    "007",
    "1.5",
    "-0.25",
    "1.",
    ".5",
    "1_000",
    "0x1f",
    "1e3",
    "true",
    "false",
    "inf",
    "\"2s\"",
    "\"\"",
    "''",
    "'lit'",
    "\"a\\nb\"",
    "\"\"\"x\"\"\"",
    "\"#\"",
    "\"é\"",
    "[",
    "]",
    "[log]",
    "[a]",
    "[log.x]",
    "[[a]]",
    "[1, 2]",
    "[\"x\",'y',]",
    "[ ]",
    "[,]",
    "{",
    "}",
    "{a=1}",
    "=",
    " = ",
    "= ",
    ",",
    ".",
    "#c",
    "# \\ \"'",
    " ",
    "\t",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\u0000",
    "\u007f",
    "1979-05-27",
    "\n[log]\n",
    "\ninterval = \"2s\"\n",
    "\nlevel = 1\n",
    "\n a = [1]\n",
    "b=true"
  };

  @Test
  void aUsualFileIsPlain() {
    String text =
        """
        # how I like it
        interval = "1s"
        devices = ["vendor=nvidia", 0]   # not the others

        [log]
        level = 'debug'
        """;
    assertThat(PlainToml.parse(text)).contains(FullToml.parse(text).entries());
    assertThat(PlainToml.parse(text).orElseThrow())
        .extracting(Entry::key)
        .containsExactly("interval", "devices", "log.level");
  }

  @Test
  void aLastLineNeedsNoLineFeed() {
    assertThat(PlainToml.parse("interval = 2")).contains(FullToml.parse("interval = 2").entries());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 1\na = 2",
        "[a]\nb=1\n[a]\nc=1",
        "a = 1\n[a]\nb = 1",
        "[a]\nb=1\n[a.b]\nc=1",
        "a =",
        "a",
        "[a",
        "a = \"x",
        "a = [1",
        "a = 1 2",
        "[log]"
      })
  void whatIsNotPlainIsLeftToTheFullParser(String text) {
    assertThat(PlainToml.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatItReadsIsWhatTheFullParserReads(long seed) {
    Random random = new Random(seed);
    int plain = 0;
    for (int i = 0; i < 1500; i++) {
      String text = text(random);
      Optional<List<Entry>> read = PlainToml.parse(text);
      if (read.isEmpty()) continue;
      plain++;
      TomlFile full = FullToml.parse(text);
      assertThat(full.problems()).as(text).isEmpty();
      assertThat(full.entries()).as(text).isEqualTo(read.get());
    }
    assertThat(plain).as("texts that were compared").isGreaterThan(100);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = random.nextInt(5);
    for (int i = 0; i < lines; i++) {
      if (random.nextInt(3) == 0) {
        int parts = random.nextInt(5);
        for (int k = 0; k < parts; k++) text.append(fragment(random));
      } else {
        text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(9)).append(" = ");
        text.append(fragment(random)).append(random.nextInt(4) == 0 ? fragment(random) : "");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String fragment(Random random) {
    return FRAGMENTS[random.nextInt(FRAGMENTS.length)];
  }
}
