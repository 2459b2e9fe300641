package io.allsmi.collectors.tenstorrent.sysfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.AskedFor;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.collect.CollectorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of the driver are cut, filled with other numbers or noise, replaced by folders and dangling
 * links, at random and between two readings. Whatever is left, the collector answers, and nothing
 * that it answers lies outside of what the quantity can be.
 */
class DamagedChipsTest {
  private static final List<String> TREES =
      List.of("n300-kmd-2.10", "p300c-kmd-2.10", "p150a-kmd-2.4", "e150-kmd-1.34");
  private static final List<String> WRITTEN =
      List.of(
          "",
          "\n",
          "-1\n",
          "4294967295\n",
          "4294967296\n",
          "65535000\n",
          "32768000\n",
          "18446744073709551615\n",
          "1e9\n",
          "0x10\n",
          "NaN\n",
          "FFFFFFFFFFFFFFFF\n",
          "unknown\n",
          "128.0 GT/s PCIe\n",
          "255\n",
          "12 34\n",
          "\u001b[2J\n");

  @TempDir private Path root;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void damagedFilesGiveSaneReadingsOrNone(long seed) throws IOException {
    Random random = new Random(seed);
    String name = TREES.get((int) (seed % TREES.size()));
    FixtureTree tree = FixtureTree.ofResource("tenstorrent/" + name + ".tree");
    FixturePlatform machine = tree.into(FixturePlatform.at(root));
    try (SysfsCollector collector = new SysfsCollector(machine)) {
      for (int round = 0; round < 20; round++) {
        check(collector, name + ", seed " + seed + ", round " + round);
        for (int i = 0; i < 10; i++) damage(machine, tree.files(), random);
        machine.advance(random.nextInt(40));
      }
    }
  }

  private static void check(SysfsCollector collector, String what) {
    ReadAnswer answer = new ReadAnswer();
    try {
      collector.collect(AskedFor.all(), answer);
    } catch (CollectorException told) {
      assertThat(told.getMessage()).as(what).isNotBlank();
    }
    for (Map.Entry<String, Double> reading : answer.values().entrySet()) {
      String metric = reading.getKey();
      assertThat(reading.getValue()).as(metric + " of " + what).isBetween(-40.0, most(metric));
    }
    for (DeviceInfo device : answer.devices()) {
      assertThat(device.model()).as(what).doesNotContainPattern("\\p{Cntrl}");
      device.info().forEach((key, value) -> assertThat(value).doesNotContainPattern("\\p{Cntrl}"));
    }
    for (String note : answer.notes()) assertThat(note).as(what).doesNotContain("\n");
  }

  private static double most(String metric) {
    if (metric.endsWith("celsius")) return 150;
    if (metric.endsWith("watts")) return 1e6;
    if (metric.endsWith("volts")) return 1e3;
    if (metric.endsWith("amperes")) return 1e4;
    if (metric.endsWith("hertz")) return 1e11;
    if (metric.endsWith("rpm")) return 6e4;
    if (metric.endsWith("alive")) return 1;
    if (metric.endsWith("generation")) return 7;
    if (metric.endsWith("lanes")) return 32;
    return 0x1p53;
  }

  private static void damage(FixturePlatform machine, List<String> files, Random random)
      throws IOException {
    String file = files.get(random.nextInt(files.size()));
    Path path = machine.path(file);
    if (!Files.isRegularFile(path)) return;
    byte[] content = Files.readAllBytes(path);
    String written = WRITTEN.get(random.nextInt(WRITTEN.size()));
    switch (random.nextInt(6)) {
      case 0 -> machine.file(file, Arrays.copyOf(content, random.nextInt(content.length + 1)));
      case 1, 2 -> machine.file(file, written.getBytes(StandardCharsets.UTF_8));
      case 3 -> machine.remove(file).folder(file);
      case 4 -> machine.remove(file).link(file, "/nowhere/at/all");
      default -> {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        machine.file(file, noise);
      }
    }
  }
}
