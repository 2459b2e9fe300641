package io.allsmi.collectors.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.AskedFor;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.collectors.host.chassis.ChassisProvider;
import io.allsmi.collectors.host.disk.DisksProvider;
import io.allsmi.collectors.host.disk.DrivesProvider;
import io.allsmi.collectors.host.filesystem.FilesystemsProvider;
import io.allsmi.collectors.host.network.NetworkProvider;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Part;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Probe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Machines of which files are damaged at random: cut, overwritten, filled with other numbers,
 * replaced by folders and dangling links. Whatever is left, collectors answer, and nothing that
 * they answer lies outside of what the quantity can be.
 */
class DamagedMachineTest {
  private static final List<CollectorProvider> PROVIDERS =
      List.of(
          new DisksProvider(),
          new DrivesProvider(),
          new FilesystemsProvider(),
          new NetworkProvider(),
          new ChassisProvider());

  private static final String[] NUMBERS = {
    "-1",
    "0",
    "1",
    "255000",
    "4294967295",
    "18446744073709551615",
    "9223372036854775807",
    "1e9",
    "0x10",
    "NaN",
    "-128000",
    "99999999999999999999999",
    ""
  };

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
  void aDamagedMachineGivesSaneReadingsOrNone(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> trees =
        List.of(
            "server/disks",
            "server/network",
            "server/board",
            "server/mounts",
            "laptop",
            "vm",
            "container");
    FixtureTree tree =
        FixtureTree.ofResource("host/" + trees.get((int) (seed % trees.size())) + ".tree");
    FixturePlatform machine = tree.into(FixturePlatform.at(root));
    for (CollectorProvider provider : PROVIDERS) {
      try (Collector collector = provider.create(machine)) {
        collector.probe();
        check(collector, provider.name() + ", seed " + seed);
        for (int round = 0; round < 6; round++) {
          for (int i = 0; i < 12; i++) damage(machine, tree.files(), random);
          machine.advance(random.nextInt(70));
          check(collector, provider.name() + ", seed " + seed + ", round " + round);
        }
      }
    }
  }

  /** The machine that runs the tests, whatever it is, gives readings that hold as much. */
  @Test
  void thisMachineGivesSaneReadings() {
    FixturePlatform machine = FixturePlatform.at(Path.of("/"));
    for (CollectorProvider provider : PROVIDERS) {
      try (Collector collector = provider.create(machine)) {
        if (collector.probe() instanceof Probe.Present) check(collector, provider.name());
      }
    }
  }

  private static void check(Collector collector, String what) {
    ReadAnswer answer = new ReadAnswer();
    try {
      collector.collect(AskedFor.all(), answer);
    } catch (CollectorException told) {
      assertThat(told.getMessage()).as(what).isNotBlank().doesNotContain("\n");
    }
    for (Map.Entry<String, Double> reading : answer.values().entrySet()) {
      String name = reading.getKey();
      double value = reading.getValue();
      if (name.endsWith("_celsius")) assertThat(value).as(name + what).isBetween(-40.0, 150.0);
      else if (name.endsWith("speed_rpm")) assertThat(value).as(name + what).isBetween(0.0, 6e4);
      else if (name.endsWith("|up") || name.endsWith("read_only"))
        assertThat(value).as(name + what).isIn(0.0, 1.0);
      else if (name.endsWith("volts") || name.endsWith("amperes"))
        assertThat(Math.abs(value)).as(name + what).isLessThanOrEqualTo(1e4);
      else assertThat(value).as(name + what).isNotNegative();
    }
    for (DeviceInfo device : answer.devices()) checkParts(device, what);
    for (String note : answer.notes()) assertThat(note).as(what).doesNotContain("\n");
  }

  private static void checkParts(DeviceInfo device, String what) {
    Set<String> names = new HashSet<>();
    for (Part part : device.parts()) names.add(part.kind() + " " + part.name());
    assertThat(names).as(what).hasSameSizeAs(device.parts());
    assertThat(device.name()).as(what).isNotBlank().doesNotContainPattern("\\p{Cntrl}");
  }

  private static void damage(FixturePlatform machine, List<String> files, Random random)
      throws IOException {
    String file = files.get(random.nextInt(files.size()));
    Path path = machine.path(file);
    if (!Files.isRegularFile(path)) return;
    byte[] content = Files.readAllBytes(path);
    switch (random.nextInt(7)) {
      case 0 -> machine.file(file, Arrays.copyOf(content, random.nextInt(content.length + 1)));
      case 1 -> machine.file(file, overwritten(content, random));
      case 2 -> machine.file(file, otherNumbers(content, random));
      case 3 -> machine.remove(file).folder(file);
      case 4 -> machine.remove(file).link(file, "/nowhere/at/all");
      case 5 -> machine.remove(file);
      default -> machine.file(file, noise(random));
    }
  }

  private static byte[] overwritten(byte[] content, Random random) {
    byte[] damaged = content.clone();
    for (int i = 0; i < 1 + damaged.length / 20 && damaged.length > 0; i++) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return damaged;
  }

  /** Words that are numbers become other numbers, which may be none. */
  private static byte[] otherNumbers(byte[] content, Random random) {
    StringBuilder text = new StringBuilder();
    for (String word : new String(content, StandardCharsets.ISO_8859_1).split("(?<=[ \n])", -1)) {
      boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
      boolean change = number && random.nextInt(4) == 0;
      if (!change) text.append(word);
      else
        text.append(NUMBERS[random.nextInt(NUMBERS.length)])
            .append(word.endsWith("\n") ? "\n" : " ");
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    return bytes;
  }
}
