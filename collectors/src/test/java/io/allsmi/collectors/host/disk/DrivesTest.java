package io.allsmi.collectors.host.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.AskedFor;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrivesTest {
  @TempDir private Path root;
  private FixturePlatform machine = FixturePlatform.at(Path.of("."));

  @BeforeEach
  void setUp() {
    machine = FixtureTree.ofResource("host/server/disks.tree").into(FixturePlatform.at(root));
  }

  @Test
  void eachDriveGivesItsOwnTemperature() throws Exception {
    Drives drives = new Drives(machine);
    assertThat(drives.probe()).isEqualTo(Probe.present());
    ReadAnswer answer = ReadAnswer.of(drives);
    assertThat(answer.names()).containsExactly("nvme0n1", "nvme1n1", "sda");
    assertThat(answer.value("nvme0n1", HostMetrics.DISK_TEMPERATURE_CELSIUS)).isEqualTo(41.85);
    assertThat(answer.value("nvme0n1", HostMetrics.DISK_TEMPERATURE_CRITICAL_CELSIUS))
        .isEqualTo(84.85);
    assertThat(answer.value("nvme1n1", HostMetrics.DISK_TEMPERATURE_CELSIUS)).isEqualTo(38.85);
    assertThat(answer.value("sda", HostMetrics.DISK_TEMPERATURE_CELSIUS)).isEqualTo(34);
  }

  @Test
  void itDescribesDrivesAsTheDisksCollectorDoes() throws Exception {
    try (Disks disks = new Disks(machine)) {
      ReadAnswer byDisks = ReadAnswer.of(disks);
      ReadAnswer byDrives = ReadAnswer.of(new Drives(machine));
      assertThat(byDisks.devices()).containsAll(byDrives.devices());
    }
  }

  @Test
  void aDriveThatIsSetAsideIsNotAsked() throws Exception {
    ReadAnswer answer = new ReadAnswer();
    new Drives(machine).collect(new AskedFor(Level.DETAIL, Set.of("sda")), answer);
    assertThat(answer.value("sda", HostMetrics.DISK_TEMPERATURE_CELSIUS)).isNaN();
    assertThat(answer.value("nvme1n1", HostMetrics.DISK_TEMPERATURE_CELSIUS)).isEqualTo(38.85);
  }

  @Test
  void nonsenseIsAbsent() throws Exception {
    machine.file("/sys/class/hwmon/hwmon5/temp1_input", "-128000\n");
    machine.file("/sys/class/hwmon/hwmon4/temp1_input", "no data\n");
    ReadAnswer answer = ReadAnswer.of(new Drives(machine));
    assertThat(answer.value("sda", HostMetrics.DISK_TEMPERATURE_CELSIUS)).isNaN();
    assertThat(answer.value("sda", HostMetrics.DISK_TEMPERATURE_CRITICAL_CELSIUS)).isEqualTo(70);
    assertThat(answer.value("nvme1n1", HostMetrics.DISK_TEMPERATURE_CELSIUS)).isNaN();
  }

  @Test
  void withoutSensorsTheAdviceNamesTheModule() {
    machine.remove("/sys/class/hwmon");
    assertThat(new Drives(machine).probe())
        .isEqualTo(
            new Probe.Absent(
                "no disk has a sensor in /sys/class/hwmon",
                "for SATA and SAS drives load the kernel module drivetemp"));
  }
}
