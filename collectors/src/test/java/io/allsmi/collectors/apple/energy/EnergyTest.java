package io.allsmi.collectors.apple.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnergyTest {
  private static final EnergyChannel MILLI = new EnergyChannel("CPU Energy", "mJ");

  private static List<EnergyChannel> recorded(String file) throws IOException {
    List<EnergyChannel> channels = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/apple").resolve(file))) {
      if (line.startsWith("#")) continue;
      int tab = line.indexOf('\t');
      channels.add(new EnergyChannel(line.substring(0, tab), line.substring(tab + 1)));
    }
    return channels;
  }

  private static List<String> names(EnergyPart part, List<EnergyChannel> channels) {
    List<String> names = new ArrayList<>();
    for (int place : part.among(channels)) names.add(channels.get(place).name());
    return names;
  }

  @Test
  void anM5MaxCountsEachPartAsAWhole() throws IOException {
    List<EnergyChannel> channels = recorded("m5-max-energy.tsv");
    assertThat(channels).hasSize(364);
    assertThat(names(EnergyPart.CPU, channels)).containsExactly("CPU Energy");
    assertThat(names(EnergyPart.GPU, channels)).containsExactly("GPU Energy");
    assertThat(names(EnergyPart.ANE, channels)).containsExactly("ANE0");
    assertThat(names(EnergyPart.DRAM, channels)).containsExactly("DRAM0");
  }

  @Test
  void anM1UltraCountsByDie() throws IOException {
    List<EnergyChannel> channels = recorded("m1-ultra-energy.tsv");
    assertThat(channels).hasSize(321);
    assertThat(names(EnergyPart.CPU, channels))
        .containsExactly("DIE_0_CPU Energy", "DIE_1_CPU Energy");
    assertThat(names(EnergyPart.GPU, channels)).containsExactly("GPU Energy");
    assertThat(names(EnergyPart.ANE, channels)).containsExactly("ANE0_0", "ANE0_1");
    assertThat(names(EnergyPart.DRAM, channels)).containsExactly("DRAM0_0", "DRAM0_1");
  }

  @ParameterizedTest
  @CsvSource({
    "GPU0_0,GPU#_#,true",
    "GPU SRAM0_0,GPU#_#,false",
    "GPU0,GPU#_#,false",
    "GPU0_,GPU#_#,false",
    "DIE_12_CPU Energy,DIE_#_CPU Energy,true",
    "DIE__CPU Energy,DIE_#_CPU Energy,false",
    "ANE,ANE,true",
    "ANEX,ANE,false"
  })
  void namesAreComparedAsAWhole(String name, String pattern, boolean matches) {
    assertThat(EnergyPart.matches(name, pattern)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({"mJ,1e-3", "' uJ ',1e-6", "nJ,1e-9", "J,NaN", "'',NaN"})
  void theUnitIsTheChannelsOwn(String unit, Double joules) {
    assertThat(new EnergyChannel("x", unit).joules()).isEqualTo(joules);
  }

  @Test
  void powerIsEnergyByTheTimeBetweenTwoUpdates() {
    PowerMeter meter = new PowerMeter(new EnergyChannel("x", "uJ"));
    assertThat(meter.next(1_000_000, 10, 10)).isNaN();
    assertThat(meter.next(2_000_000, 10.2505, 10.3)).isCloseTo(3.992016, within(1e-6));
  }

  /** An M5 Max publishes every 2.03 to 2.23 s, and is asked every second. */
  @Test
  void betweenTwoPublicationsTheLastStands() {
    PowerMeter meter = new PowerMeter(MILLI);
    meter.next(0, 0, 0);
    assertThat(meter.next(20_300, 2.03, 2.1)).isCloseTo(10, within(1e-9));
    assertThat(meter.next(20_300, 2.03, 3.1)).isCloseTo(10, within(1e-9));
    assertThat(meter.next(65_000, 4.265, 4.3)).isCloseTo(20, within(1e-9));
  }

  @Test
  void partsOfOnePublicationJoinTheNext() {
    PowerMeter meter = new PowerMeter(MILLI);
    meter.next(0, 0, 0);
    meter.next(2_000, 2, 2);
    assertThat(meter.next(2_500, 2.02, 2.02)).isCloseTo(1, within(1e-9));
    assertThat(meter.next(6_000, 4, 4)).isCloseTo(2, within(1e-9));
  }

  @Test
  void aCounterThatIsNotUpdatedSaysNothingAfterAWhile() {
    PowerMeter meter = new PowerMeter(MILLI);
    meter.next(0, 0, 0);
    meter.next(2_000, 2, 2);
    assertThat(meter.next(2_000, 2, 11.9)).isCloseTo(1, within(1e-9));
    assertThat(meter.next(2_000, 2, 12.1)).isNaN();
  }

  @Test
  void aCounterThatBeginsAnewSaysNothingOnce() {
    PowerMeter meter = new PowerMeter(MILLI);
    meter.next(5_000, 1, 1);
    assertThat(meter.next(10, 3, 3)).isNaN();
    assertThat(meter.next(2_010, 5, 5)).isCloseTo(1, within(1e-9));
  }

  @Test
  void noEnergyIsATrueZero() {
    PowerMeter meter = new PowerMeter(new EnergyChannel("GPU Energy", "nJ"));
    meter.next(7, 1, 1);
    assertThat(meter.next(7, 2, 2)).isZero();
  }

  @Test
  void theDriversTimeStandsInItsElement() {
    ByteBuffer element = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    element.putLong(24, 24_000_000).putLong(32, 5);
    assertThat(RawElement.seconds(element.array())).isCloseTo(1, within(1e-9));
    assertThat(RawElement.seconds(new byte[39])).isNaN();
    assertThat(RawElement.seconds(new byte[64])).isNaN();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyCounterGivesSaneWattsOrNone(long seed) {
    Random random = new Random(seed);
    PowerMeter meter = new PowerMeter(MILLI);
    for (int round = 0; round < 5000; round++) {
      double updated = random.nextDouble() * 100 - 1;
      long value = random.nextLong() >> random.nextInt(64);
      double watts = meter.next(value, updated, updated + random.nextDouble());
      assertThat(watts < 0 || watts > 10_000).as("seed %d round %d", seed, round).isFalse();
    }
  }
}
