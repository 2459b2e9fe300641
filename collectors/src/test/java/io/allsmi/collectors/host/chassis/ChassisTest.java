package io.allsmi.collectors.host.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.AskedFor;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChassisTest {
  @TempDir private Path root;

  private FixturePlatform machine(String tree) {
    return FixtureTree.ofResource("host/" + tree + ".tree").into(FixturePlatform.at(root));
  }

  private static ReadAnswer read(FixturePlatform machine) {
    Chassis chassis = new Chassis(machine);
    assertThat(chassis.probe()).isEqualTo(Probe.present());
    ReadAnswer answer = new ReadAnswer();
    chassis.collect(AskedFor.all(), answer);
    return answer;
  }

  private static List<String> parts(ReadAnswer answer, PartKind kind) {
    List<String> names = new ArrayList<>();
    for (Part part : answer.device("chassis").parts()) {
      if (part.kind().equals(kind)) names.add(part.name());
    }
    return names;
  }

  @Test
  void aServerShowsItsBoardsSensorsAndNoOthers() {
    ReadAnswer answer = read(machine("server/board"));
    assertThat(parts(answer, PartKind.SENSOR))
        .containsExactlyInAnyOrder(
            "SYSTIN",
            "AUXTIN0",
            "AUXTIN1",
            "PCH_CHIP_TEMP",
            "CPUTIN",
            "jc42 0-0018 temp1",
            "jc42 0-0019 temp1",
            "pmbus 0-0058 temp1",
            "pmbus 0-0059 temp1");
    assertThat(parts(answer, PartKind.FAN))
        .containsExactlyInAnyOrder(
            "nct6798 fan1",
            "nct6798 fan2",
            "nct6798 fan3",
            "pmbus 0-0058 fan1",
            "pmbus 0-0059 fan1");
    assertThat(parts(answer, PartKind.RAIL))
        .containsExactlyInAnyOrder(
            "VDD_12V",
            "VDD_5V",
            "pmbus 0-0058 vin",
            "pmbus 0-0058 iin",
            "pmbus 0-0058 pin",
            "pmbus 0-0058 vout1",
            "pmbus 0-0059 vin",
            "pmbus 0-0059 iin",
            "pmbus 0-0059 pin",
            "pmbus 0-0059 vout1");
  }

  @Test
  void theSensorsOfAJetsonsModuleBelongToItsBoard() {
    FixturePlatform machine =
        FixtureTree.ofResource("jetson/agx-orin.tree").into(FixturePlatform.at(root));
    machine.file("/sys/class/hwmon/hwmon9/name", "nct7802\n");
    machine.file("/sys/class/hwmon/hwmon9/temp1_input", "33000\n");
    ReadAnswer answer = read(machine);
    assertThat(answer.device("chassis").model()).isEqualTo("NVIDIA Jetson AGX Orin Developer Kit");
    assertThat(answer.device("chassis").parts())
        .containsExactly(Part.of(PartKind.SENSOR, "nct7802 temp1"));
  }

  @Test
  void readingsComeInBaseUnits() {
    ReadAnswer answer = read(machine("server/board"));
    assertThat(answer.value("chassis", HostMetrics.CHASSIS_POWER_WATTS)).isEqualTo(612);
    assertThat(
            answer.value(
                "chassis", PartKind.SENSOR, "SYSTIN", HostMetrics.SENSOR_TEMPERATURE_CELSIUS))
        .isEqualTo(33);
    assertThat(
            answer.value(
                "chassis", PartKind.SENSOR, "SYSTIN", HostMetrics.SENSOR_TEMPERATURE_MAX_CELSIUS))
        .isEqualTo(80);
    assertThat(
            answer.value(
                "chassis",
                PartKind.SENSOR,
                "SYSTIN",
                HostMetrics.SENSOR_TEMPERATURE_CRITICAL_CELSIUS))
        .isEqualTo(125);
    assertThat(answer.value("chassis", PartKind.FAN, "nct6798 fan1", HostMetrics.FAN_SPEED_RPM))
        .isEqualTo(8400);
    assertThat(answer.value("chassis", PartKind.FAN, "nct6798 fan2", HostMetrics.FAN_SPEED_RPM))
        .isZero();
    assertThat(answer.value("chassis", PartKind.RAIL, "pmbus 0-0058 vin", HostMetrics.RAIL_VOLTS))
        .isEqualTo(230.5);
    assertThat(
            answer.value(
                "chassis", PartKind.RAIL, "pmbus 0-0058 pin", HostMetrics.RAIL_POWER_WATTS))
        .isEqualTo(323);
  }

  @Test
  void voltsAndAmperesOfOneLabelAreOneRail() {
    ReadAnswer answer = read(machine("server/board"));
    assertThat(answer.value("chassis", PartKind.RAIL, "VDD_12V", HostMetrics.RAIL_VOLTS))
        .isEqualTo(12.012);
    assertThat(answer.value("chassis", PartKind.RAIL, "VDD_12V", HostMetrics.RAIL_AMPERES))
        .isEqualTo(2.5);
  }

  @Test
  void sensorsThatReadNonsenseOrSayThatTheyFailAreAbsentAndNamed() {
    ReadAnswer answer = read(machine("server/board"));
    for (String sensor : List.of("AUXTIN0", "AUXTIN1", "CPUTIN")) {
      assertThat(
              answer.value(
                  "chassis", PartKind.SENSOR, sensor, HostMetrics.SENSOR_TEMPERATURE_CELSIUS))
          .as(sensor)
          .isNaN();
    }
    assertThat(answer.value("chassis", PartKind.FAN, "nct6798 fan3", HostMetrics.FAN_SPEED_RPM))
        .isNaN();
    assertThat(answer.notes())
        .containsExactly("no sane reading from nct6798 fan3, AUXTIN0, AUXTIN1 and 1 more");
  }

  @Test
  void aLaptopShowsItsFansAndNotItsBattery() {
    ReadAnswer answer = read(machine("laptop"));
    assertThat(answer.device("chassis").vendor()).isEqualTo("lenovo");
    assertThat(parts(answer, PartKind.SENSOR))
        .containsExactlyInAnyOrder("acpitz temp1", "CPU", "GPU", "thinkpad temp3");
    assertThat(parts(answer, PartKind.RAIL)).isEmpty();
    assertThat(answer.value("chassis", PartKind.FAN, "thinkpad fan1", HostMetrics.FAN_SPEED_RPM))
        .isEqualTo(2480);
    assertThat(answer.value("chassis", PartKind.FAN, "thinkpad fan2", HostMetrics.FAN_SPEED_RPM))
        .isNaN();
    assertThat(answer.value("chassis", HostMetrics.CHASSIS_POWER_WATTS)).isNaN();
  }

  @Test
  void ofTwoPowerMetersNeitherIsTheWholeMachines() {
    FixturePlatform machine = machine("server/board");
    machine.file("/sys/class/hwmon/hwmon14/name", "power_meter\n");
    machine.file("/sys/class/hwmon/hwmon14/power1_average", "99000000\n");
    ReadAnswer answer = read(machine);
    assertThat(answer.value("chassis", HostMetrics.CHASSIS_POWER_WATTS)).isNaN();
    assertThat(parts(answer, PartKind.RAIL)).contains("power_meter ACPI000D:00 power1");
  }

  @Test
  void atTheCoreLevelOnlyThePowerMeterIsAsked() {
    Chassis chassis = new Chassis(machine("server/board"));
    ReadAnswer answer = new ReadAnswer();
    chassis.collect(AskedFor.at(Level.CORE), answer);
    assertThat(answer.values()).containsOnlyKeys("chassis||power_watts");
  }

  @Test
  void aBusThatHangsTakesOnlyItsOwnSensors() {
    Chassis chassis = new Chassis(machine("server/board"));
    ReadAnswer answer = new ReadAnswer();
    chassis.collect(new AskedFor(Level.ALL, Set.of("/sys/class/hwmon/hwmon7")), answer);
    assertThat(
            answer.value(
                "chassis",
                PartKind.SENSOR,
                "jc42 0-0018 temp1",
                HostMetrics.SENSOR_TEMPERATURE_CELSIUS))
        .isNaN();
    assertThat(
            answer.value(
                "chassis",
                PartKind.SENSOR,
                "jc42 0-0019 temp1",
                HostMetrics.SENSOR_TEMPERATURE_CELSIUS))
        .isEqualTo(37.25);
  }

  @Test
  void aChipThatComesIsFoundWithinAMinute() {
    FixturePlatform machine = machine("laptop");
    Chassis chassis = new Chassis(machine);
    chassis.collect(AskedFor.all(), new ReadAnswer());
    machine.file("/sys/class/hwmon/hwmon9/name", "corsairpsu\n");
    machine.file("/sys/class/hwmon/hwmon9/temp1_input", "40000\n");
    machine.advance(61);
    ReadAnswer answer = new ReadAnswer();
    chassis.collect(AskedFor.all(), answer);
    assertThat(
            answer.value(
                "chassis",
                PartKind.SENSOR,
                "corsairpsu temp1",
                HostMetrics.SENSOR_TEMPERATURE_CELSIUS))
        .isEqualTo(40);
  }

  @Test
  void aMachineWithoutAnyOfItIsAbsent() {
    assertThat(new Chassis(machine("vm")).probe()).isInstanceOf(Probe.Absent.class);
  }
}
