package io.allsmi.collectors.host.sysfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.host.file.Attributes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PciLinkTest {
  private static final String FOLDER = "/sys/bus/pci/devices/0000:ab:00.0/";

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "2.5 GT/s PCIe, 1",
    "5.0 GT/s PCIe, 2",
    "8 GT/s, 3",
    "16.0GT/s, 4",
    "32.0GT/s, 5",
    "64.0 GT/s PCIe, 6"
  })
  void generationsFollowFromSpeeds(String speed, double generation) {
    assertThat(PciLink.generation(speed)).isEqualTo(generation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Unknown", "GT/s", "x GT/s", "33 GT/s", "32", "-32 GT/s"})
  void whatIsNoSpeedIsAbsent(String speed) {
    assertThat(PciLink.generation(speed)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 255, -1, Double.NaN})
  void whatIsNoWidthIsAbsent(double lanes) {
    assertThat(PciLink.lanes(lanes)).isNaN();
  }

  @Test
  void aLinkIsReadFromTheKernel() {
    PciLink link = PciLink.read(new Attributes(machine()), "0000:ab:00.0");
    assertThat(link).isEqualTo(new PciLink(4, 8, 5, 16));
  }

  @Test
  void theCurrentLinkIsReadWithoutItsLimits() {
    PciLink link = PciLink.current(new Attributes(machine()), "0000:ab:00.0");
    assertThat(link).isEqualTo(new PciLink(4, 8, Double.NaN, Double.NaN));
  }

  @Test
  void aSuspendedFunctionIsNotAsked() {
    FixturePlatform machine = machine().file(FOLDER + "power/runtime_status", "suspended\n");
    assertThat(PciLink.current(new Attributes(machine), "0000:ab:00.0")).isEqualTo(PciLink.UNKNOWN);
    assertThat(PciLink.read(new Attributes(machine), "0000:ab:00.0")).isEqualTo(PciLink.UNKNOWN);
  }

  @Test
  void whatIsNoAddressIsNoFile() {
    assertThat(PciLink.read(new Attributes(machine()), "../../x")).isEqualTo(PciLink.UNKNOWN);
    assertThat(PciLink.current(new Attributes(machine()), "../../x")).isEqualTo(PciLink.UNKNOWN);
    assertThat(PciLink.numaNode(new Attributes(machine()), "../../x")).isEmpty();
  }

  private FixturePlatform machine() {
    return FixturePlatform.at(root)
        .file(FOLDER + "current_link_speed", "16.0 GT/s PCIe\n")
        .file(FOLDER + "current_link_width", "8\n")
        .file(FOLDER + "max_link_speed", "32.0 GT/s PCIe\n")
        .file(FOLDER + "max_link_width", "16\n");
  }

  @Test
  void aLinkMovesNoMoreThanItsLanesCanInItsGeneration() {
    assertThat(new PciLink(1, 1, 5, 16).fastest()).isEqualTo(2.5e9 / 8);
    assertThat(new PciLink(2, 4, 5, 16).fastest()).isEqualTo(2.5e9);
    assertThat(new PciLink(4, 16, 5, 16).fastest()).isEqualTo(32e9);
    assertThat(new PciLink(5, 16, 5, 16).fastest()).isEqualTo(64e9);
    assertThat(PciLink.UNKNOWN.fastest()).isNaN();
    assertThat(new PciLink(5, Double.NaN, 5, 16).fastest()).isNaN();
  }
}
