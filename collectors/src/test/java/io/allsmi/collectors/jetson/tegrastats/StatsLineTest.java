package io.allsmi.collectors.jetson.tegrastats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatsLineTest {
  private static final Map<String, String> LINES = lines();

  /** The lines that were recorded, by the comment above each. */
  static Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>();
    String comment = "";
    try {
      for (String line :
          Files.readAllLines(Path.of("src/test/resources/jetson/tegrastats/lines.txt"))) {
        if (line.startsWith("#")) comment = line.substring(2);
        else lines.put(comment, line);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return lines;
  }

  private static StatsLine line(String start) {
    for (Map.Entry<String, String> each : LINES.entrySet()) {
      if (each.getKey().startsWith(start)) return StatsLine.parse(each.getValue());
    }
    throw new AssertionError(start);
  }

  private static List<String> names(List<StatsLine.Named> all) {
    List<String> names = new ArrayList<>();
    for (StatsLine.Named one : all) names.add(one.name());
    return names;
  }

  private static double value(List<StatsLine.Named> all, String name) {
    for (StatsLine.Named one : all) {
      if (one.name().equals(name)) return one.value();
    }
    throw new AssertionError(name + " is not among " + all);
  }

  @Test
  void everyWordOfEveryReleaseIsUnderstood() {
    LINES.forEach(
        (release, line) -> {
          StatsLine parsed = StatsLine.parse(line);
          assertThat(parsed.unknown()).as(release).isEmpty();
          assertThat(parsed.isUnderstood()).as(release).isTrue();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TX1 | 0.37 | 998e6 | 0 | 1.6e9",
        "Nano | 0.05 | NaN | 0 | NaN",
        "TX2, L4T R27 | 0 | 114e6 | 0.01 | 665e6",
        "TX2, JetPack 4 | 0.12 | 140e6 | 0.01 | 665e6",
        "AGX Xavier | 0.99 | 1.377e9 | 0 | 2.133e9",
        "AGX Orin, JetPack 5 | 0 | 0 | 0 | 204e6",
        "AGX Orin, JetPack 6 | 0.14 | 407e6 | 0.01 | 2.133e9",
        "AGX Orin, JetPack 7 | 0.12 | 1.3e9 | 0.03 | 3.199e9",
        "Thor | NaN | 1e9 | 0.02 | 1.866e9"
      })
  void theGpuAndItsMemory(String release, Double busy, Double hertz, Double emc, Double clock) {
    StatsLine line = line(release);
    assertThat(line.gpu().busy()).isEqualTo(busy);
    assertThat(line.gpu().hertz()).isEqualTo(hertz);
    assertThat(line.memory().busy()).isEqualTo(emc);
    assertThat(line.memory().hertz()).isEqualTo(clock);
  }

  @Test
  void zonesThatAreOffOrMeasureNothingHaveNoReading() {
    StatsLine orin = line("AGX Orin, JetPack 5");
    assertThat(value(orin.zones(), "GPU")).isNaN();
    assertThat(value(orin.zones(), "tj")).isEqualTo(41.656);
    assertThat(names(line("TX2, JetPack 4").zones()))
        .containsExactly("BCPU", "MCPU", "GPU", "PLL", "Tboard", "Tdiode");
  }

  @Test
  void ofTwoTemperaturesTheFirstIsNow() {
    assertThat(value(StatsLine.parse("cpu@52.5C/48C").zones(), "cpu")).isEqualTo(52.5);
  }

  @Test
  void aRailAndAListOfProcessorsOfOneNameAreToldApart() {
    StatsLine xavier = line("AGX Xavier");
    assertThat(names(xavier.rails())).containsExactly("GPU", "CPU", "SOC", "CV", "VDDRQ", "SYS5V");
    assertThat(value(xavier.rails(), "CPU")).isEqualTo(0.385);
  }

  @Test
  void anUnconnectedRailIsNone() {
    assertThat(names(line("AGX Orin, JetPack 5").rails()))
        .containsExactly("VDD_GPU_SOC", "VDD_CPU_CV", "VIN_SYS_5V0", "VDDQ_VDD2_1V8AO");
  }

  @Test
  void railsHaveOneTwoOrThreeFiguresOfWhichTheFirstIsNow() {
    assertThat(value(line("AGX Orin, JetPack 7").rails(), "VDD_CPU_CV")).isEqualTo(3.268);
    assertThat(value(line("Nano").rails(), "POM_5V_IN")).isEqualTo(0.933);
  }

  @Test
  void enginesAreOffOrHaveAClock() {
    List<StatsLine.Clocked> engines = line("AGX Orin, JetPack 7").engines();
    assertThat(engines)
        .extracting(StatsLine.Clocked::name)
        .containsExactly(
            "nvenc0", "nvdec0", "nvjpg0", "nvjpg1", "vic", "ofa", "nvdla0", "nvdla1", "pva0",
            "ape");
    assertThat(engines.getFirst().value().off()).isTrue();
    assertThat(engines.getLast().value().hertz()).isEqualTo(174e6);
    assertThat(line("AGX Orin, JetPack 6").engines().get(1).value().hertz()).isEqualTo(1.6e9);
  }

  @Test
  void whatANewerReleaseAddsIsNamedAndTheRestIsRead() {
    StatsLine line = StatsLine.parse("GR3D_FREQ 7%@300 QPU{9} XPU 5%@100 VDD_IN 900mW/900mW");
    assertThat(line.unknown()).containsExactly("QPU{9}");
    assertThat(line.gpu().busy()).isEqualTo(0.07);
    assertThat(value(line.rails(), "VDD_IN")).isEqualTo(0.9);
    assertThat(line.engines().getFirst().name()).isEqualTo("xpu");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "GR3D_FREQ",
        "GR3D_FREQ x",
        "GR3D_FREQ 101%",
        "GR3D_FREQ %@5",
        "RAM",
        "@",
        "CPU ["
      })
  void whatIsNoLineIsNotUnderstood(String line) {
    assertThat(StatsLine.parse(line).isUnderstood()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aDamagedLineGivesSaneReadingsOrNone(long seed) {
    Random random = new Random(seed);
    List<String> lines = List.copyOf(LINES.values());
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder(lines.get(random.nextInt(lines.size())));
      for (int i = random.nextInt(6); i >= 0; i--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, (char) (' ' + random.nextInt(96)));
          case 1 -> text.deleteCharAt(at);
          default -> text.insert(at, (char) ('0' + random.nextInt(10)));
        }
      }
      if (random.nextInt(4) == 0) text.setLength(random.nextInt(text.length()));
      check(StatsLine.parse(text.toString()), text.toString());
    }
  }

  private static void check(StatsLine line, String text) {
    check(line.gpu(), text);
    check(line.memory(), text);
    for (StatsLine.Clocked engine : line.engines()) check(engine.value(), text);
    for (StatsLine.Named zone : line.zones()) {
      assertThat(zone.value() <= -40 || zone.value() >= 150).as(text).isFalse();
    }
    for (StatsLine.Named rail : line.rails()) {
      assertThat(rail.value() < 0 || rail.value() > 1e4).as(text).isFalse();
    }
  }

  private static void check(Measured value, String text) {
    assertThat(value.busy() < 0 || value.busy() > 1).as(text).isFalse();
    assertThat(value.hertz() < 0 || value.hertz() > 2e10).as(text).isFalse();
  }
}
