package io.allsmi.collectors.host.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockDeviceTest {
  private static BlockDevice device(String name, String mapping, String... below) {
    return new BlockDevice(name, "", "1", 4096, false, mapping, List.of(below));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sda",
        "sdaa",
        "vda",
        "nvme0n1",
        "mmcblk0",
        "xvda",
        "rbd0",
        "nbd0",
        "pmem0",
        "cciss!c0d0",
        "rama"
      })
  void disksAreShown(String name) {
    assertThat(device(name, "").isDisk()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loop0",
        "ram15",
        "zram0",
        "sr0",
        "fd0",
        "dm-3",
        "md127",
        "drbd0",
        "zd16",
        "mtdblock0",
        "mmcblk0boot0",
        "mmcblk0boot1",
        "mmcblk1rpmb"
      })
  void whatIsNoDiskIsNot(String name) {
    assertThat(device(name, "").isDisk()).isFalse();
  }

  @Test
  void whatStandsOnOthersIsNot() {
    assertThat(device("bcache0", "", "sdb").isDisk()).isFalse();
    assertThat(device("dm-0", "LVM-abc", "sda").isDisk()).isFalse();
  }

  @Test
  void aMultipathDeviceStandsForItsPaths() {
    BlockDevice multipath = device("dm-0", "mpath-36001", "sda", "sdb");
    List<BlockDevice> all =
        List.of(multipath, device("sda", ""), device("sdb", ""), device("sdc", ""));
    assertThat(DiskScan.chosen(all)).extracting(BlockDevice::name).containsExactly("dm-0", "sdc");
  }

  @Test
  void aDriveWithoutAMediumIsNotShown() {
    assertThat(new BlockDevice("sdd", "", "1", 0, false, "", List.of()).isDisk()).isFalse();
    assertThat(new BlockDevice("sdd", "", "1", Double.NaN, false, "", List.of()).isDisk()).isTrue();
  }

  @Test
  void aSlashInTheNameIsAnExclamationMarkInSysfs() {
    assertThat(device("cciss!c0d0", "").statsName()).isEqualTo("cciss/c0d0");
  }

  @ParameterizedTest
  @CsvSource({
    "/sys/devices/pci0000:00/0000:01:00.0/nvme/nvme0/nvme0n1, nvme",
    "/sys/devices/pci0000:00/0000:00:17.0/ata1/host0/target0:0:0/0:0:0:0/block/sda, sata",
    "/sys/devices/pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0/host5/target5:0:0/5:0:0:0/block/sdb,"
        + " usb",
    "/sys/devices/pci0000:00/0000:18:00.0/host0/port-0:0/end_device-0:0/target0:0:0/0:0:0:0/block/sda,"
        + " sas",
    "/sys/devices/platform/host3/session1/target3:0:0/3:0:0:1/block/sdc, iscsi",
    "/sys/devices/platform/3460000.mmc/mmc_host/mmc0/mmc0:0001/block/mmcblk0, mmc",
    "/sys/devices/virtual/block/nullb0, ''",
  })
  void theTransportIsReadFromThePlace(String place, String transport) {
    assertThat(DiskInfo.transport(place)).isEqualTo(transport);
  }

  @Test
  void aScsiSerialIsWhatItsPageHolds() {
    assertThat(scsiSerial(0, 0x80, 0, 4, 'A', 'B', '1', ' ')).isEqualTo("AB1");
    assertThat(scsiSerial(0, 0x80, 0, 200, 'A')).isEqualTo("A");
    assertThat(scsiSerial(0, 0x40, 0, 1, 'A')).isEmpty();
    assertThat(scsiSerial()).isEmpty();
  }

  private static String scsiSerial(int... page) {
    byte[] bytes = new byte[page.length];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) page[i];
    return DiskInfo.scsiSerial(Text.of(bytes));
  }

  @Test
  void controllersAreToldFromNamespaces() {
    assertThat(DrivePlaces.isController("nvme12")).isTrue();
    assertThat(DrivePlaces.isController("nvme0n1")).isFalse();
    assertThat(DrivePlaces.isController("nvme")).isFalse();
    assertThat(DrivePlaces.isController("model")).isFalse();
  }
}
