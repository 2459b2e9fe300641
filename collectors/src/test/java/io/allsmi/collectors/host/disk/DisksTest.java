package io.allsmi.collectors.host.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.KeyType;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisksTest {
  @TempDir private Path root;

  private FixturePlatform machine(String tree) {
    return FixtureTree.ofResource("host/" + tree + ".tree").into(FixturePlatform.at(root));
  }

  private static Disks probed(FixturePlatform machine) {
    Disks disks = new Disks(machine);
    assertThat(disks.probe()).isEqualTo(Probe.present());
    return disks;
  }

  private static String line(String name, long reads, long busyMillis) {
    long sectors = 8 * reads;
    return " 254 0 "
        + name
        + " "
        + reads
        + " 0 "
        + sectors
        + " 100 50 0 400 200 0 "
        + busyMillis
        + " 300\n";
  }

  private FixturePlatform oneDisk(long reads, long busyMillis) {
    return FixturePlatform.at(root)
        .file("/proc/diskstats", line("vda", reads, busyMillis))
        .file("/sys/block/vda/size", "2048\n")
        .file("/sys/block/vda/dev", "254:0\n");
  }

  @Test
  void aVirtualMachineShowsItsDiskAndNeitherMemoryNorFiles() throws Exception {
    try (Disks disks = probed(machine("vm"))) {
      ReadAnswer answer = ReadAnswer.of(disks);
      assertThat(answer.names()).containsExactly("vda");
      assertThat(answer.value("vda", HostMetrics.DISK_SIZE_BYTES)).isEqualTo(274_877_906_944.0);
      assertThat(answer.value("vda", HostMetrics.DISK_READS_TOTAL)).isEqualTo(96_925);
      assertThat(answer.value("vda", HostMetrics.DISK_READ_BYTES_TOTAL))
          .isEqualTo(4_985_114 * 512.0);
      assertThat(answer.value("vda", HostMetrics.DISK_READ_SECONDS_TOTAL)).isEqualTo(23.982);
      assertThat(answer.value("vda", HostMetrics.DISK_WRITES_TOTAL)).isEqualTo(28_285);
      assertThat(answer.value("vda", HostMetrics.DISK_WRITE_BYTES_TOTAL))
          .isEqualTo(3_296_248 * 512.0);
      assertThat(answer.value("vda", HostMetrics.DISK_WRITE_SECONDS_TOTAL)).isEqualTo(20.66);
      assertThat(answer.value("vda", HostMetrics.DISK_REQUESTS_IN_FLIGHT)).isZero();
      assertThat(answer.value("vda", HostMetrics.DISK_BUSY_SECONDS_TOTAL)).isEqualTo(14.436);
      assertThat(answer.epoch()).isEqualTo(0x8f5b6c1e0f4dL);
    }
  }

  @Test
  void whatAHypervisorSaysOfItsMediumIsNotRepeated() throws Exception {
    try (Disks disks = probed(machine("vm"))) {
      DeviceInfo vda = ReadAnswer.of(disks).device("vda");
      assertThat(vda.info().get("medium")).isEmpty();
      assertThat(vda.info().get("transport")).isEqualTo("virtio");
      assertThat(vda.info().get("pci")).isEqualTo("0000:00:02.0");
      assertThat(vda.info().get("serial")).isEqualTo("overlayblk");
      assertThat(vda.vendor()).isEmpty();
    }
  }

  @Test
  void aServerShowsEachByteOnce() throws Exception {
    try (Disks disks = probed(machine("server/disks"))) {
      // Not md0 and dm-1, which stand on these; not the paths of dm-0; not the empty reader.
      assertThat(ReadAnswer.of(disks).names()).containsExactly("dm-0", "nvme0n1", "nvme1n1", "sda");
    }
  }

  @Test
  void aDriveIsDescribedByWhatItSaysOfItself() throws Exception {
    try (Disks disks = probed(machine("server/disks"))) {
      ReadAnswer answer = ReadAnswer.of(disks);
      DeviceInfo sda = answer.device("sda");
      assertThat(sda.model()).isEqualTo("ST16000NM001G-2K");
      assertThat(sda.vendor()).isEmpty();
      assertThat(sda.info().get("serial")).isEqualTo("ZL2000AB");
      assertThat(sda.info().get("firmware")).isEqualTo("SN03");
      assertThat(sda.info().get("medium")).isEqualTo("rotational");
      assertThat(sda.info().get("transport")).isEqualTo("sata");
      assertThat(sda.info().get("controller")).isEqualTo("0000:00:17.0");
      assertThat(sda.key(KeyType.UUID)).isEqualTo("naa.5000c500c0000001");
      assertThat(sda.key(KeyType.PCI)).isEmpty();
    }
  }

  @Test
  void aNamespaceOfTheMultipathLayerFindsItsController() throws Exception {
    try (Disks disks = probed(machine("server/disks"))) {
      DeviceInfo drive = ReadAnswer.of(disks).device("nvme0n1");
      assertThat(drive.model()).isEqualTo("SAMSUNG MZQL23T8HCLS-00A07");
      assertThat(drive.info().get("pci")).isEqualTo("0000:3b:00.0");
      assertThat(drive.info().get("numa")).isEqualTo("0");
      assertThat(drive.info().get("medium")).isEqualTo("solid_state");
    }
  }

  @Test
  void aMultipathDiskIsDescribedByItsFirstPath() throws Exception {
    try (Disks disks = probed(machine("server/disks"))) {
      DeviceInfo disk = ReadAnswer.of(disks).device("dm-0");
      assertThat(disk.vendor()).isEqualTo("netapp");
      assertThat(disk.model()).isEqualTo("LUN C-Mode");
      assertThat(disk.info().get("transport")).isEqualTo("fc");
      assertThat(disk.key(KeyType.UUID)).isEqualTo("naa.600a098038303053453f463045727a46");
    }
  }

  @Test
  void atTheCoreLevelThereIsWhatRowsNeed() throws Exception {
    try (Disks disks = probed(machine("vm"))) {
      ReadAnswer answer = ReadAnswer.of(disks, Level.CORE);
      assertThat(answer.values())
          .containsOnlyKeys(
              "vda||read_bytes_total", "vda||write_bytes_total", "vda||busy_seconds_total");
    }
  }

  @Test
  void aWrapOfTheBusyRegisterIsCountedOn() throws Exception {
    FixturePlatform machine = oneDisk(10, 0xFFFF_FF00L);
    try (Disks disks = probed(machine)) {
      ReadAnswer before = ReadAnswer.of(disks);
      machine.advance(2).file("/proc/diskstats", line("vda", 11, 0x2E8));
      ReadAnswer after = ReadAnswer.of(disks);
      assertThat(after.epoch()).isEqualTo(before.epoch());
      double busy = after.value("vda", HostMetrics.DISK_BUSY_SECONDS_TOTAL);
      assertThat(busy - before.value("vda", HostMetrics.DISK_BUSY_SECONDS_TOTAL)).isEqualTo(1);
    }
  }

  @Test
  void countersThatBeginAgainAreOfANewEpoch() throws Exception {
    FixturePlatform machine = oneDisk(1000, 5000);
    try (Disks disks = probed(machine)) {
      ReadAnswer before = ReadAnswer.of(disks);
      machine.advance(2).file("/proc/diskstats", line("vda", 10, 5000));
      ReadAnswer after = ReadAnswer.of(disks);
      assertThat(after.epoch()).isNotEqualTo(before.epoch());
      assertThat(after.value("vda", HostMetrics.DISK_READS_TOTAL)).isEqualTo(10);
      machine.advance(2);
      assertThat(ReadAnswer.of(disks).epoch()).isEqualTo(after.epoch());
    }
  }

  @Test
  void aWrapThatMayHaveBeenMissedBeginsANewEpoch() throws Exception {
    FixturePlatform machine = oneDisk(1000, 5000);
    try (Disks disks = probed(machine)) {
      long epoch = ReadAnswer.of(disks).epoch();
      machine.advance(4000);
      assertThat(ReadAnswer.of(disks).epoch()).isNotEqualTo(epoch);
    }
  }

  @Test
  void aDiskThatIsPluggedInAppearsAtTheNextReading() throws Exception {
    FixturePlatform machine = oneDisk(10, 10);
    try (Disks disks = probed(machine)) {
      assertThat(ReadAnswer.of(disks).names()).containsExactly("vda");
      machine
          .file("/proc/diskstats", line("vda", 10, 10) + line("sda", 20, 20))
          .file("/sys/block/sda/size", "4096\n");
      assertThat(ReadAnswer.of(disks).names()).containsExactly("sda", "vda");
      machine.remove("/sys/block/sda").file("/proc/diskstats", line("vda", 10, 10));
      assertThat(ReadAnswer.of(disks).names()).containsExactly("vda");
    }
  }

  @Test
  void anotherDiskUnderTheSameNameBeginsANewEpoch() throws Exception {
    FixturePlatform machine = oneDisk(10, 10).file("/sys/block/vda/diskseq", "3\n");
    try (Disks disks = probed(machine)) {
      long epoch = ReadAnswer.of(disks).epoch();
      machine.advance(61).file("/sys/block/vda/diskseq", "4\n");
      assertThat(ReadAnswer.of(disks).epoch()).isNotEqualTo(epoch);
    }
  }

  @Test
  void aDiskWithoutALineKeepsItsSizeAlone() throws Exception {
    FixturePlatform machine = oneDisk(10, 10).file("/sys/block/vdb/size", "16\n");
    try (Disks disks = probed(machine)) {
      ReadAnswer answer = ReadAnswer.of(disks);
      assertThat(answer.value("vdb", HostMetrics.DISK_SIZE_BYTES)).isEqualTo(8192);
      assertThat(answer.value("vdb", HostMetrics.DISK_READS_TOTAL)).isNaN();
    }
  }

  @Test
  void aQueueBelowZeroIsAbsent() throws Exception {
    FixturePlatform machine =
        oneDisk(10, 10).file("/proc/diskstats", " 254 0 vda 1 0 8 1 1 0 8 1 4294967295 5 2\n");
    try (Disks disks = probed(machine)) {
      ReadAnswer answer = ReadAnswer.of(disks);
      assertThat(answer.value("vda", HostMetrics.DISK_REQUESTS_IN_FLIGHT)).isNaN();
      assertThat(answer.value("vda", HostMetrics.DISK_BUSY_SECONDS_TOTAL)).isEqualTo(0.005);
    }
  }

  @Test
  void noTableIsAbsentAndATableThatGoesAwayIsAFailure() {
    assertThat(new Disks(FixturePlatform.at(root)).probe()).isInstanceOf(Probe.Absent.class);
    FixturePlatform machine = oneDisk(1, 1).remove("/proc/diskstats").folder("/proc/diskstats");
    try (Disks disks = new Disks(machine)) {
      assertThatThrownBy(() -> ReadAnswer.of(disks))
          .isInstanceOf(CollectorException.class)
          .hasMessage("reading /proc/diskstats failed");
    }
  }

  @Test
  void aMachineWithoutDisksSaysSo() {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .file("/proc/diskstats", line("loop0", 1, 1))
            .file("/sys/block/loop0/size", "8\n");
    assertThat(new Disks(machine).probe())
        .isEqualTo(new Probe.Absent("no disks in /sys/block", ""));
  }
}
