package io.allsmi.collectors.host.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  @Test
  void walksOverLinesAndWords() {
    Text text = Text.of("cpu  12 34\ncpu0 5\n\nlast");
    assertThat(text.nextLine()).isTrue();
    assertThat(text.skip("cpu ")).isTrue();
    assertThat(text.unsigned()).isEqualTo(12);
    assertThat(text.unsigned()).isEqualTo(34);
    assertThat(text.unsigned()).isEqualTo(-1);
    assertThat(text.nextLine()).isTrue();
    assertThat(text.skip("cpu ")).isFalse();
    assertThat(text.word()).isEqualTo("cpu0");
    assertThat(text.nextLine()).isTrue();
    assertThat(text.rest()).isEmpty();
    assertThat(text.nextLine()).isTrue();
    assertThat(text.rest()).isEqualTo("last");
    assertThat(text.nextLine()).isFalse();
    assertThat(text.word()).isEmpty();
  }

  @Test
  void beforeTheFirstLineThereIsNothing() {
    Text text = Text.of("5");
    assertThat(text.unsigned()).isEqualTo(-1);
    assertThat(text.peek()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-5",
        "abc",
        "12abc",
        "1.5",
        "0x10",
        "99999999999999999999",
        "5_",
        "5\u00e9",
        "."
      })
  void whatIsNoIntegerIsMinusOne(String raw) {
    Text text = Text.of(raw);
    text.nextLine();
    assertThat(text.unsigned()).isEqualTo(-1);
  }

  @Test
  void anUnlimitedMemoryLimitOfTheFirstControlGroupsFits() {
    assertThat(onLine("9223372036854771712").unsigned()).isEqualTo(9223372036854771712L);
  }

  @Test
  void aNumberThatIsNoneDoesNotShiftTheNextOne() {
    Text text = onLine("12abc.7-x 34");
    assertThat(text.unsigned()).isEqualTo(-1);
    assertThat(text.unsigned()).isEqualTo(34);
  }

  @ParameterizedTest
  @CsvSource({
    "5,5",
    "-5,-5",
    "2000.250,2000.25",
    "0.04,0.04",
    "-0.5,-0.5",
    "  7 ,7",
    "5.,5",
    "123456789012345678,123456789012345680"
  })
  void readsNumbers(String raw, double value) {
    assertThat(onLine(raw).number()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", ".", "nan", "inf", "1e5", "1.2.3", "1234567890123456789", "--5", "5°"})
  void whatIsNoNumberIsNaN(String raw) {
    assertThat(onLine(raw).number()).isNaN();
  }

  @Test
  void aFileOfOneNumberMayHoldNothingElse() {
    assertThat(Text.of("42000\n").firstNumber()).isEqualTo(42000);
    assertThat(Text.of("42000 C\n").firstNumber()).isNaN();
    assertThat(Text.of("").firstNumber()).isNaN();
  }

  @Test
  void findsTheLastParenthesisOfAName() {
    Text text = onLine("7 (a (b) c) S 1");
    assertThat(text.skipPastLast(')')).isTrue();
    assertThat(text.rest()).isEqualTo("S 1");
    assertThat(onLine("no such").skipPastLast(')')).isFalse();
  }

  @Test
  void splitsAtACharacter() {
    Text text = onLine("root:x:0");
    assertThat(text.upTo(':')).isEqualTo("root");
    assertThat(text.upTo(':')).isEqualTo("x");
    assertThat(text.upTo(':')).isEqualTo("0");
    assertThat(text.upTo(':')).isEmpty();
  }

  @Test
  void stringsHoldNothingThatControlsATerminal() {
    byte[] raw = {'a', 27, '[', '2', 'J', 7, (byte) 0xC2, (byte) 0x9B, 'b', (byte) 0xFF};
    Text text = Text.of(raw);
    text.nextLine();
    assertThat(text.rest()).isEqualTo("a[2Jb\uFFFD");
    assertThat(onLine("a\u202Eb\u2028c").rest()).isEqualTo("abc");
    assertThat(onLine("漢字 ⣿é😀").rest()).isEqualTo("漢字 ⣿é😀");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyBytesAreWalkedOverToTheirEnd(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) {
        if (random.nextInt(3) > 0)
          bytes[i] = (byte) "0123456789 .-\n\t()a".charAt(random.nextInt(18));
      }
      Text text = Text.of(bytes);
      List<Object> read = new ArrayList<>();
      int lines = 0;
      while (text.nextLine()) {
        lines++;
        while (text.peek() >= 0) {
          int before = text.position();
          switch (random.nextInt(5)) {
            case 0 -> read.add(text.unsigned());
            case 1 -> read.add(text.number());
            case 2 -> read.add(text.word());
            case 3 -> read.add(text.upTo('('));
            default -> text.skipPast(')');
          }
          if (text.position() == before) text.skipWords(1);
        }
      }
      assertThat(lines).isLessThanOrEqualTo(bytes.length + 1);
      for (Object value : read) {
        if (value instanceof Long number) assertThat(number).isGreaterThanOrEqualTo(-1);
        if (value instanceof Double number) assertThat(Double.isInfinite(number)).isFalse();
      }
    }
  }

  @Test
  void aRecordMayHoldLineFeeds() {
    Text text = Text.of("7 (a\nb) S 1");
    text.asOneLine();
    assertThat(text.unsigned()).isEqualTo(7);
    assertThat(text.skipPastLast(')')).isTrue();
    assertThat(text.rest()).isEqualTo("S 1");
    assertThat(text.nextLine()).isFalse();
  }

  @Test
  void goesBackWithinItsLineOnly() {
    Text text = Text.of("ab\ncd\n");
    text.nextLine();
    text.nextLine();
    text.skip("cd");
    text.restartLine();
    assertThat(text.word()).isEqualTo("cd");
    text.moveTo(0);
    assertThat(text.word()).isEqualTo("cd");
  }

  private static Text onLine(String content) {
    Text text = Text.of(content);
    text.nextLine();
    return text;
  }
}
