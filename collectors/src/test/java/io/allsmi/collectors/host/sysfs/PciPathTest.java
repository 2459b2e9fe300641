package io.allsmi.collectors.host.sysfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PciPathTest {
  private static final String SWITCH = "/sys/devices/pci0000:40/0000:40:01.1/0000:41:00.0/";

  @ParameterizedTest
  @CsvSource({
    "0000:42:00.0/0000:43:00.0, 0000:42:01.0/0000:44:00.0, single_switch",
    "0000:42:00.0/0000:43:00.0, 0000:42:01.0/0000:44:00.0/0000:45:00.0/0000:46:00.0,"
        + " multiple_switches",
    "0000:42:00.0/0000:43:00.0, 0000:42:00.0/0000:43:00.1, internal"
  })
  void behindOneRootPort(String one, String other, String path) {
    assertThat(PciPath.between(SWITCH + one, SWITCH + other)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "/sys/devices/pci0000:40/0000:40:01.1/0000:41:00.0,"
        + " /sys/devices/pci0000:40/0000:40:03.1/0000:42:00.0, host_bridge",
    "/sys/devices/pci0000:40/0000:40:01.1/0000:41:00.0,"
        + " /sys/devices/pci0000:80/0000:80:01.1/0000:81:00.0, system",
    "'', /sys/devices/pci0000:80/0000:80:01.1/0000:81:00.0, ''",
    "/sys/devices/virtual/x, /sys/devices/virtual/y, ''"
  })
  void acrossRootPorts(String one, String other, String path) {
    assertThat(PciPath.between(one, other)).isEqualTo(path);
  }
}
