package io.allsmi.collectors.host.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.host.file.Attributes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardTest {
  @TempDir private Path root;

  private FixturePlatform dmi(String vendor, String product) {
    return FixturePlatform.at(root)
        .file("/sys/class/dmi/id/sys_vendor", vendor + "\n")
        .file("/sys/class/dmi/id/product_name", product + "\n");
  }

  private static Board read(FixturePlatform machine) {
    return Board.read(new Attributes(machine));
  }

  @ParameterizedTest
  @CsvSource({
    "Dell Inc., dell",
    "Supermicro, supermicro",
    "ASUSTeK COMPUTER INC., asustek",
    "'Gigabyte Technology Co., Ltd.', gigabyte technology",
    "Intel Corporation, intel",
    "Amazon EC2, amazon ec2",
    "Inc, inc",
  })
  void vendorsLoseTheFormOfTheirCompany(String maker, String vendor) {
    assertThat(Board.vendorOf(maker)).isEqualTo(vendor);
  }

  @Test
  void aMachineIsWhatItsMakerCallsIt() {
    Board board =
        read(dmi("Amazon EC2", "p5.48xlarge").file("/sys/class/dmi/id/board_name", "x\n"));
    assertThat(board.vendor()).isEqualTo("amazon ec2");
    assertThat(board.model()).isEqualTo("p5.48xlarge");
    assertThat(board.info().get("board")).isEqualTo("x");
  }

  @Test
  void whereTheMakerLeftThePlaceholderTheMainBoardNamesIt() {
    FixturePlatform machine =
        dmi("System manufacturer", "System Product Name")
            .file("/sys/class/dmi/id/board_name", "PRIME X570-PRO\n")
            .file("/sys/class/dmi/id/board_vendor", "ASUSTeK COMPUTER INC.\n")
            .file("/sys/class/dmi/id/product_serial", "To Be Filled By O.E.M.\n")
            .file("/sys/class/dmi/id/product_uuid", "03000200-0400-0500-0006-000700080009\n");
    Board board = read(machine);
    assertThat(board.vendor()).isEqualTo("asustek");
    assertThat(board.model()).isEqualTo("PRIME X570-PRO");
    assertThat(board.info().isEmpty()).isTrue();
  }

  @Test
  void anArmBoardIsNamedByItsDeviceTree() {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .file("/proc/device-tree/model", "NVIDIA Jetson AGX Orin Developer Kit\0")
            .file("/proc/device-tree/serial-number", "1421023000001\0");
    Board board = read(machine);
    assertThat(board.vendor()).isEqualTo("nvidia");
    assertThat(board.model()).isEqualTo("NVIDIA Jetson AGX Orin Developer Kit");
    assertThat(board.info().get("serial")).isEqualTo("1421023000001");
  }

  @Test
  void aMachineThatSaysNothingIsNotKnown() {
    assertThat(read(FixturePlatform.at(root)).isKnown()).isFalse();
  }
}
