package io.allsmi.collectors.furiosa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.collectors.furiosa.cli.CliProcess.Use;
import io.allsmi.collectors.json.UnreadableJsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliParserTest {
  private final CliParser parser = new CliParser();

  private static String output(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/furiosa").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void infoOfRngdIsRead() throws UnreadableJsonException {
    CliCard card = parser.info(output("info-rngd.json")).getFirst();

    assertThat(card.identity().model()).isEqualTo("RNGD");
    assertThat(card.identity().serial()).isEqualTo("RNG26040100181Q");
    assertThat(card.celsius()).isEqualTo(40.98);
    assertThat(card.watts()).isEqualTo(38);
    assertThat(card.hertz()).isEqualTo(5e8);
    assertThat(card.governor()).isEqualTo("performance");
    assertThat(parser.unknown()).isEmpty();
  }

  @Test
  void infoOfWarboyIsRead() throws UnreadableJsonException {
    CliCard card = parser.info(output("info-warboy.json")).getFirst();

    assertThat(card.identity().model()).isEqualTo("Warboy");
    assertThat(card.identity().name()).isEqualTo("warboy0");
    assertThat(card.identity().pci()).isEqualTo("0000:6d:00.0");
  }

  @Test
  void statusOfBothDialectsIsRead() throws UnreadableJsonException {
    CliStatus rngd = parser.status(output("status-rngd.json")).get(1);
    CliStatus warboy = parser.status(output("status-warboy.json")).getFirst();

    assertThat(rngd.usedBytes()).isEqualTo(21_474_836_480.0);
    assertThat(rngd.totalBytes()).isEqualTo(51_002_736_640.0);
    assertThat(rngd.elements().cores()).isEqualTo(8);
    assertThat(rngd.elements().utilization(2)).isEqualTo(0.5);
    assertThat(rngd.alive()).isEqualTo(1);
    assertThat(warboy.elements().utilization(0)).isEqualTo(0.875);
    assertThat(warboy.totalBytes()).isNaN();
  }

  @Test
  void processesOfBothDialectsAreRead() throws UnreadableJsonException {
    CliProcess rngd = parser.processes(output("ps-rngd.json")).getFirst();
    CliProcess warboy = parser.processes(output("ps-warboy.json")).getFirst();

    assertThat(rngd.name()).isEqualTo("python3");
    assertThat(rngd.uses()).containsExactly(new Use("npu0", "[0, 7]"), new Use("npu1", "[0, 7]"));
    assertThat(rngd.bytes()).isNaN();
    assertThat(warboy.uses()).containsExactly(new Use("npu0", "pe0-1"));
    assertThat(warboy.bytes()).isEqualTo(512.0 * (1 << 20));
  }

  @Test
  void membersOfANewerReleaseAreNamed() throws UnreadableJsonException {
    parser.info("[{\"dev_name\":\"npu0\",\"fan\":\"3000\",\"core_clock\":\"N/A\"}]");
    assertThat(parser.unknown()).isEqualTo("info.fan");
  }

  @Test
  void cardsOfOneNodeAreOne() throws UnreadableJsonException {
    assertThat(parser.info("[{\"dev_name\":\"npu0\"},{\"dev_name\":\"npu0\"},{},7]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "no device found", "[{", "\"x\""})
  void whatIsNoListIsRefused(String output) {
    assertThatThrownBy(() -> parser.info(output)).isInstanceOf(UnreadableJsonException.class);
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void damagedOutputIsReadOrRefusedAndInventsNothing(long seed) {
    Random random = new Random(seed);
    String[] names = {"info-rngd", "status-rngd", "ps-rngd", "info-warboy", "status-warboy"};
    StringBuilder text = new StringBuilder(output(names[random.nextInt(names.length)] + ".json"));
    for (int i = random.nextInt(10); i >= 0; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(0x300));
        case 1 -> text.insert(at, random.nextLong());
        default -> text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
      }
      if (text.isEmpty()) text.append('[');
    }

    try {
      for (CliCard card : parser.info(text.toString())) assertThat(card.watts() < 0).isFalse();
      for (CliStatus status : parser.status(text.toString())) {
        assertThat(status.usedBytes() > status.totalBytes()).isFalse();
        assertThat(status.elements().cores()).isBetween(0, 64);
      }
      for (CliProcess process : parser.processes(text.toString())) {
        assertThat(process.pid()).isPositive();
      }
    } catch (UnreadableJsonException refused) {
      assertThat(refused.line()).isNotBlank();
    }
  }
}
