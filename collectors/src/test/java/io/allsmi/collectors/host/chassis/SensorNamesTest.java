package io.allsmi.collectors.host.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.sysfs.HwmonChip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensorNamesTest {
  private static Sensor sensor(int chip, String name, String place, String channel, String label) {
    Quantity quantity = channel.startsWith("fan") ? Quantity.SPEED : Quantity.TEMPERATURE;
    return new Sensor(
        new HwmonChip("/sys/class/hwmon/hwmon" + chip, name, place),
        channel,
        quantity,
        label,
        channel + "_input",
        Set.of());
  }

  @Test
  void aLabelIsTheNameAndWithoutOneTheChipAndTheChannel() {
    assertThat(
            SensorNames.of(
                List.of(
                    sensor(0, "nct6798", "/p/nct", "temp1", "SYSTIN"),
                    sensor(0, "nct6798", "/p/nct", "temp2", ""))))
        .containsExactly("SYSTIN", "nct6798 temp2");
  }

  @Test
  void equalLabelsOnDifferentChipsTakeTheChipsName() {
    assertThat(
            SensorNames.of(
                List.of(
                    sensor(0, "a", "/p/x", "temp1", "Inlet"),
                    sensor(1, "b", "/p/y", "temp1", "Inlet"),
                    sensor(2, "c", "/p/z", "fan1", "Inlet"))))
        .containsExactly("a Inlet", "b Inlet", "Inlet");
  }

  @Test
  void chipsWithoutAPlaceAreToldByTheirNumber() {
    assertThat(
            SensorNames.of(
                List.of(sensor(0, "a", "", "temp1", ""), sensor(1, "a", "", "temp1", ""))))
        .containsExactly("hwmon0 temp1", "hwmon1 temp1");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void namesAreUniqueAndDoNotDependOnTheOrder(long seed) {
    Random random = new Random(seed);
    List<Sensor> sensors = new ArrayList<>();
    Set<String> channels = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      int chip = random.nextInt(6);
      String channel = List.of("temp", "fan").get(random.nextInt(2)) + random.nextInt(4);
      if (!channels.add(chip + channel)) continue;
      String label = List.of("", "", "Inlet", "CPU", "a temp1").get(random.nextInt(5));
      sensors.add(sensor(chip, chip < 3 ? "a" : "b", "/p/" + chip % 4, channel, label));
    }
    Map<Sensor, String> names = named(sensors);
    Set<String> unique = new HashSet<>();
    names.forEach((sensor, name) -> unique.add(sensor.quantity().part() + " " + name));
    assertThat(unique).as("seed %d", seed).hasSameSizeAs(sensors);
    Collections.shuffle(sensors, random);
    assertThat(named(sensors)).as("seed %d", seed).isEqualTo(names);
  }

  private static Map<Sensor, String> named(List<Sensor> sensors) {
    String[] names = SensorNames.of(sensors);
    Map<Sensor, String> named = new HashMap<>();
    for (int i = 0; i < names.length; i++) named.put(sensors.get(i), names[i]);
    return named;
  }
}
