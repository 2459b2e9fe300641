package io.allsmi.collectors.host.sysfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PciAddressTest {
  @Test
  void theNearestFunctionIsTheOneBehindTheBridges() {
    String path = "/sys/devices/pci0000:3a/0000:3a:00.0/0000:3b:00.1/nvme/nvme0/nvme0n1";
    assertThat(PciAddress.nearest(path)).isEqualTo("0000:3b:00.1");
    assertThat(PciAddress.nearestFunction(path))
        .isEqualTo("/sys/devices/pci0000:3a/0000:3a:00.0/0000:3b:00.1");
  }

  @Test
  void virtualDevicesHaveNone() {
    assertThat(PciAddress.nearest("/sys/devices/virtual/block/loop0")).isEmpty();
    assertThat(PciAddress.nearest("")).isEmpty();
  }

  @Test
  void domainsMayHaveMoreThanFourDigits() {
    assertThat(PciAddress.isAddress("10000:01:00.0")).isTrue();
  }

  @Test
  void otherNamesAreNoAddresses() {
    assertThat(PciAddress.isAddress("0000:3b:00")).isFalse();
    assertThat(PciAddress.isAddress("0000:3b:00:0")).isFalse();
    assertThat(PciAddress.isAddress("0000:3B:00.0")).isFalse();
    assertThat(PciAddress.isAddress("pci0000:00")).isFalse();
    assertThat(PciAddress.isAddress("000:3b:00.0")).isFalse();
  }
}
