package io.allsmi.collectors.furiosa;

import static io.allsmi.model.catalogue.AcceleratorMetrics.CLASS_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.GOVERNOR;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_MODE;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_AMPERES;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_VOLTS;
import static io.allsmi.model.catalogue.HostMetrics.SENSOR_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_PATH;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuriosaHealthTest {
  @TempDir private Path root;

  private ReadAnswer read(String tree) throws CollectorException {
    FixturePlatform machine =
        FixtureTree.ofResource("furiosa/" + tree).into(FixturePlatform.at(root));
    FuriosaHealthCollector collector = new FuriosaHealthCollector(machine);
    assertThat(collector.probe()).isEqualTo(Probe.present());
    return ReadAnswer.of(collector);
  }

  @Test
  void linksModesLimitsAndErrorsAreRead() throws CollectorException {
    ReadAnswer answer = read("rngd-2026.4.tree");

    assertThat(answer.value("furiosa1", PCIE_GENERATION)).isEqualTo(5);
    assertThat(answer.value("furiosa1", PCIE_LANES)).isEqualTo(8);
    assertThat(answer.value("furiosa1", PCIE_LANES_MAX)).isEqualTo(16);
    assertThat(answer.value("furiosa0", POWER_LIMIT_WATTS)).isEqualTo(180);
    assertThat(answer.text("furiosa1", GOVERNOR)).isEqualTo("powersave");
    assertThat(answer.value("furiosa0", PartKind.CLASS, "pcie_post", CLASS_ERRORS_TOTAL))
        .isEqualTo(1);
    assertThat(answer.value("furiosa0", PartKind.CLASS, "device", CLASS_ERRORS_TOTAL)).isZero();
    assertThat(answer.value("furiosa0", PartKind.SENSOR, "NPU_PE7", SENSOR_TEMPERATURE_CELSIUS))
        .isEqualTo(58.55);
  }

  @Test
  void warboysRailsHaveTheirNames() throws CollectorException {
    ReadAnswer answer = read("device-api.tree");

    assertThat(answer.value("warboy0", PartKind.RAIL, "Voltage1", RAIL_VOLTS)).isEqualTo(1.2);
    assertThat(answer.value("warboy0", PartKind.RAIL, "Current2", RAIL_AMPERES)).isEqualTo(2);
    assertThat(answer.value("warboy0", PartKind.SENSOR, "Temp1", SENSOR_TEMPERATURE_CELSIUS))
        .isEqualTo(36);
    assertThat(answer.text("warboy0", POWER_MODE)).isEqualTo("4 (FULL 1)");
  }

  @Test
  void whatLiesBetweenCardsIsRead() throws CollectorException {
    FixturePlatform machine =
        FixtureTree.ofResource("furiosa/rngd-2026.4.tree").into(FixturePlatform.at(root));
    String[] cards = {"0000:03:00.0", "0000:83:00.0"};
    for (int i = 0; i < cards.length; i++) {
      machine
          .remove("/sys/bus/pci/devices/" + cards[i])
          .link(
              "/sys/bus/pci/devices/" + cards[i],
              "../../../devices/pci0000:00/0000:00:01.0/0000:01:00.0/0000:02:0"
                  + i
                  + ".0/"
                  + cards[i]);
    }
    FuriosaHealthCollector collector = new FuriosaHealthCollector(machine);
    collector.probe();

    assertThat(ReadAnswer.of(collector).value("furiosa0", PartKind.PEER, "furiosa1", PEER_PATH))
        .isEqualTo(PEER_PATH.states().indexOf("single_switch"));
  }

  @Test
  void withoutADriverItIsAbsent() {
    assertThat(new FuriosaHealthCollector(FixturePlatform.at(root)).probe())
        .isInstanceOf(Probe.Absent.class);
  }
}
