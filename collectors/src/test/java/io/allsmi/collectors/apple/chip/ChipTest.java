package io.allsmi.collectors.apple.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChipTest {
  private static byte[] table(long... clocks) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * clocks.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long clock : clocks) bytes.putInt((int) clock).putInt(850);
    return bytes.array();
  }

  @ParameterizedTest
  @CsvSource({
    "Apple M1,1,''",
    "Apple M1 Ultra,1,Ultra",
    "Apple M4 Max,4,Max",
    "Apple M5 Pro,5,Pro",
    "Apple M12,12,''",
    "Apple A18 Pro,0,''",
    "Intel(R) Core(TM) i9,0,''",
    "Apple M,0,''",
    "Apple M99999999999,0,''"
  })
  void aBrandNamesGenerationAndVariant(String brand, int generation, String variant) {
    Chip chip = Chip.ofBrand(brand);
    assertThat(chip.generation()).isEqualTo(generation);
    assertThat(chip.variant()).isEqualTo(variant);
    assertThat(chip.isUltra()).isEqualTo(variant.equals("Ultra"));
  }

  @ParameterizedTest
  @CsvSource({
    "Apple M1,PCPU,performance",
    "Apple M4 Max,PCPU,performance",
    "Apple M4 Max,ECPU,efficiency",
    "Apple M5,PCPU,super",
    "Apple M5,ECPU,efficiency",
    "Apple M5 Max,PCPU,super",
    "Apple M5 Max,MCPU,performance"
  })
  void coresAreCalledWhatAppleCallsThem(String brand, String prefix, String tier) {
    assertThat(Chip.ofBrand(brand).tier(prefix)).isEqualTo(tier);
  }

  @Test
  void clocksOfTheCpuAreInHertzUpToM3() {
    byte[] table = table(600_000_000, 972_000_000, 3_228_000_000L);
    assertThat(VoltageStates.ofCpu(table, Chip.ofBrand("Apple M1")))
        .containsExactly(600e6, 972e6, 3.228e9);
  }

  @Test
  void clocksOfTheCpuAreInKilohertzFromM4On() {
    byte[] table = table(1_260_000, 4_512_000);
    assertThat(VoltageStates.ofCpu(table, Chip.ofBrand("Apple M4 Max")))
        .containsExactly(1.26e9, 4.512e9);
  }

  @Test
  void clocksOfTheGpuAreInHertzAndTheStateOfBeingOffIsNone() {
    assertThat(VoltageStates.ofGpu(table(0, 338_000_000, 1_578_000_000)))
        .containsExactly(338e6, 1.578e9);
  }

  /** As the tables without {@code -sram} are, or one that is in another unit. */
  @Test
  void aTableThatHoldsNoClocksIsNotUsed() {
    assertThat(VoltageStates.ofCpu(table(40, 24), Chip.ofBrand("Apple M1"))).isEmpty();
    assertThat(VoltageStates.ofCpu(table(4_294_967_295L), Chip.ofBrand("Apple M4"))).isEmpty();
    assertThat(VoltageStates.ofCpu(table(1_260_000, 40), Chip.ofBrand("Apple M2"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 9, 15})
  void aTableIsReadToItsLastWholePair(int length) {
    byte[] table = new byte[length];
    byte[] whole = table(600_000_000, 972_000_000);
    System.arraycopy(whole, 0, table, 0, length);
    assertThat(VoltageStates.ofGpu(table)).hasSize(length / 8);
  }

  @Test
  void upToM4TheTablesHaveFixedNumbers() {
    Clusters clusters = Clusters.of(new byte[0]);
    assertThat(clusters.property("PCPU")).isEqualTo("voltage-states5-sram");
    assertThat(clusters.property("ECPU")).isEqualTo("voltage-states1-sram");
  }

  /** Recorded on an M5 Max. */
  @Test
  void fromM5OnTheClustersNameTheirTables() {
    byte[] table = HexFormat.of().parseHex("160000000000000017010000000000000502000000000000");
    Clusters clusters = Clusters.of(table);
    assertThat(clusters.property("PCPU")).isEqualTo("voltage-states5-sram");
    assertThat(clusters.property("MCPU")).isEqualTo("voltage-states23-sram");
  }

  @Test
  void aChipWithOneKindOfCoresHasOneTable() {
    Clusters clusters = Clusters.of(HexFormat.of().parseHex("0501000000000000"));
    assertThat(clusters.fast()).isEqualTo(clusters.slow()).isEqualTo("voltage-states5-sram");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noiseGivesClocksThatCanBeOrNone(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      byte[] noise = new byte[random.nextInt(64)];
      random.nextBytes(noise);
      Chip chip = new Chip("", random.nextInt(7), "");
      for (double clock : VoltageStates.ofCpu(noise, chip)) {
        assertThat(clock).isBetween(1e6, 10e9);
      }
      assertThat(Clusters.of(noise).fast()).startsWith("voltage-states");
    }
  }
}
