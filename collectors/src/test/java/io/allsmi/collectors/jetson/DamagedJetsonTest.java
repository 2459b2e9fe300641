package io.allsmi.collectors.jetson;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.AskedFor;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Part;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Jetsons of which files are damaged at random while they are read: whatever is left, nothing that
 * is answered lies outside of what the quantity can be, and nothing throws.
 */
class DamagedJetsonTest {
  private static final List<String> TREES =
      List.of("tx2", "agx-xavier", "agx-orin", "agx-orin-root", "orin-nano", "agx-thor");
  private static final String[] NUMBERS = {
    "-1", "0", "1001", "18446744073709551615", "-256000", "1e9", "NaN", "99999999999999999999", ""
  };

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aDamagedJetsonGivesSaneReadingsOrNone(long seed) throws IOException {
    Random random = new Random(seed);
    FixtureTree tree =
        FixtureTree.ofResource("jetson/" + TREES.get((int) (seed % TREES.size())) + ".tree");
    FixturePlatform machine = tree.into(FixturePlatform.at(root));
    try (Collector live = new JetsonCollector(machine);
        Collector health = new JetsonHealth(machine)) {
      for (int round = 0; round < 6; round++) {
        for (int i = 0; i < 10; i++) damage(machine, tree.files(), random);
        machine.advance(random.nextInt(70));
        live.probe();
        check(live, "seed " + seed + ", round " + round);
        check(health, "seed " + seed + ", round " + round);
      }
    }
  }

  private static void check(Collector collector, String what) {
    ReadAnswer answer = new ReadAnswer();
    try {
      collector.collect(AskedFor.all(), answer);
    } catch (CollectorException told) {
      assertThat(told.getMessage()).as(what).isNotBlank();
    }
    for (Map.Entry<String, Double> reading : answer.values().entrySet()) {
      String name = reading.getKey();
      double value = reading.getValue();
      if (name.endsWith("_celsius")) assertThat(value).as(name + what).isBetween(-40.0, 150.0);
      else if (name.endsWith("_ratio")) assertThat(value).as(name + what).isBetween(0.0, 1.0);
      else if (name.endsWith("_hertz")) assertThat(value).as(name + what).isBetween(0.0, 2e10);
      else if (name.endsWith("volts") || name.endsWith("amperes")) {
        assertThat(Math.abs(value)).as(name + what).isLessThanOrEqualTo(1e4);
      } else assertThat(value).as(name + what).isNotNegative();
    }
    for (DeviceInfo device : answer.devices()) {
      Set<String> names = new HashSet<>();
      for (Part part : device.parts()) names.add(part.kind() + " " + part.name());
      assertThat(names).as(what).hasSameSizeAs(device.parts());
      assertThat(device.model()).as(what).doesNotContainPattern("\\p{Cntrl}");
    }
  }

  private static void damage(FixturePlatform machine, List<String> files, Random random)
      throws IOException {
    String file = files.get(random.nextInt(files.size()));
    Path path = machine.path(file);
    if (!Files.isRegularFile(path)) return;
    byte[] content = Files.readAllBytes(path);
    switch (random.nextInt(7)) {
      case 0 -> machine.file(file, Arrays.copyOf(content, random.nextInt(content.length + 1)));
      case 1 -> machine.file(file, noise(random));
      case 2 -> machine.remove(file).folder(file);
      case 3 -> machine.remove(file).link(file, "/nowhere/at/all");
      case 4 -> machine.remove(file);
      default -> machine.file(file, NUMBERS[random.nextInt(NUMBERS.length)] + "\n");
    }
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    return bytes;
  }
}
