package io.allsmi.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
  private static final List<String> WORDS = List.of("json", "prometheus", "table", "interval");

  @ParameterizedTest
  @CsvSource({
    "jsn,json",
    "jsno,json",
    "jsonn,json",
    "JSON,json",
    "tabel,table",
    "promehteus,prometheus",
    "prom,prometheus",
    "intervall,interval",
    "inteval,interval"
  })
  void aSlipFindsItsWord(String slip, String word) {
    assertThat(Nearest.of(slip, WORDS)).contains(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "yaml", "csv", "something-else"})
  void aFarWordFindsNone(String far) {
    assertThat(Nearest.of(far, WORDS)).isEmpty();
    assertThat(Nearest.hint(far, WORDS)).isEmpty();
  }

  @Test
  void anEndlessWordIsNotCompared() {
    assertThat(Nearest.of("j".repeat(1_000_000), WORDS)).isEmpty();
  }

  @Test
  void aBeginningOfTwoWordsIsNoHint() {
    assertThat(Nearest.of("log", List.of("log.level", "log.format"))).isEmpty();
  }

  @Test
  void theHintIsAPhrase() {
    assertThat(Nearest.hint("jsn", WORDS)).isEqualTo(" (did you mean json?)");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void distanceIsAMetricAsFarAsPeopleCare(long seed) {
    Random random = new Random(seed);
    String a = word(random);
    String b = word(random);
    assertThat(Nearest.distance(a, b)).isEqualTo(Nearest.distance(b, a));
    assertThat(Nearest.distance(a, a)).isZero();
    assertThat(Nearest.distance(a, b))
        .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(10);
    for (int i = 0; i < length; i++) word.append((char) ('a' + random.nextInt(4)));
    return word.toString();
  }
}
