package io.allsmi.collectors.apple.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmcTest {
  /** The numbers are those of macmon's tests. */
  @ParameterizedTest
  @CsvSource({
    "00002a42,'flt ',42.5",
    "1388,fpe2,1250",
    "04d2,ui16,1234",
    "000004d2,ui32,1234",
    "ffffffff,ui32,4294967295",
    "07,'ui8 ',7",
    "1980,sp78,25.5",
    "ff00,sp78,-1",
    "1388,'flt ',NaN",
    "00,ui16,NaN",
    "0000,ch8*,NaN",
    "'',ui32,NaN"
  })
  void numbersByType(String hex, String type, Double value) {
    assertThat(SmcValue.decode(HexFormat.of().parseHex(hex), type)).isEqualTo(value);
  }

  @Test
  void theStructHasItsMembersWhereTheKernelHasThem() {
    ByteBuffer request =
        ByteBuffer.wrap(SmcStruct.askForValue("Tg0j", new SmcInfo(4, "flt ")))
            .order(ByteOrder.LITTLE_ENDIAN);
    assertThat(request.capacity()).isEqualTo(80);
    assertThat(request.getInt(0)).isEqualTo(0x5467306A);
    assertThat(request.getInt(28)).isEqualTo(4);
    assertThat(request.getInt(32)).isEqualTo(0x666C7420);
    assertThat(request.get(42)).isEqualTo((byte) 5);
    assertThat(SmcStruct.askForInfo("PSTR")[42]).isEqualTo((byte) 9);
    assertThat(SmcStruct.askForKey(7)[42]).isEqualTo((byte) 8);
    assertThat(SmcStruct.askForKey(7)[44]).isEqualTo((byte) 7);
  }

  @Test
  void keysOfTemperaturesAreFoundByHalving() {
    FakeSmc fake = new FakeSmc();
    for (int i = 0; i < 1500; i++) fake.number(key('A' + i % 19, i), 1);
    fake.number("Tg0j", 51.5).number("Tp01", 48).key("TB0T", "sp78", (byte) 25, (byte) 0);
    for (int i = 0; i < 1000; i++) fake.number(key('U' + i % 5, i), 1);
    assertThat(new Smc(fake).floats('T')).extracting(Smc.Key::name).containsExactly("Tg0j", "Tp01");
    assertThat(fake.calls()).isLessThan(40);
  }

  private static String key(int first, int number) {
    return (char) first + Integer.toString(1000 + number).substring(1);
  }

  @Test
  void whatThereIsNotHasNoNumber() {
    Smc smc = new Smc(new FakeSmc().number("PSTR", 12.5));
    assertThat(smc.read("PSTR")).isEqualTo(12.5);
    assertThat(smc.read("PDTR")).isNaN();
    assertThat(smc.info("PDTR").isThere()).isFalse();
  }

  @Test
  void anSmcThatRefusesEveryCallHasNothing() {
    Smc smc = new Smc(request -> Optional.empty());
    assertThat(smc.floats('T')).isEmpty();
    assertThat(smc.read("PSTR")).isNaN();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anSmcThatAnswersNoiseEndsTheSearch(long seed) {
    Random random = new Random(seed);
    Smc smc =
        new Smc(
            request -> {
              byte[] noise = new byte[80];
              random.nextBytes(noise);
              if (random.nextInt(4) > 0) noise[40] = 0;
              return Optional.of(noise);
            });
    for (int round = 0; round < 200; round++) {
      assertThat(smc.floats('T').size()).isLessThanOrEqualTo(1024);
      smc.read("PSTR");
    }
  }

  @Test
  void theHottestOfManyIsToldAndThoseThatAreOffAreNot() {
    Heat heat = new Heat();
    heat.add(0);
    heat.add(-4);
    heat.add(61.5);
    heat.add(48);
    heat.add(500);
    assertThat(heat.celsius()).isEqualTo(61.5);
    assertThat(new Heat().celsius()).isNaN();
  }

  @ParameterizedTest
  @CsvSource({"Tg0j,GPU", "Tp01,CPU", "Te05,CPU", "TB0T,OTHER", "Ts0P,OTHER"})
  void aKeyTellsThePlace(String key, Place place) {
    assertThat(Place.ofKey(key)).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({
    "pACC MTR Temp Sensor3,CPU",
    "eACC MTR Temp Sensor0,CPU",
    "GPU MTR Temp Sensor1,GPU",
    "NAND CH0 temp,OTHER",
    "PMU tdie1,OTHER"
  })
  void aProductTellsThePlace(String product, Place place) {
    assertThat(Place.ofProduct(product)).isEqualTo(place);
  }
}
