package io.allsmi.collectors.host.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.collectors.fixture.AskedFor;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  @TempDir private Path root;

  private FixturePlatform machine(String tree) {
    return FixtureTree.ofResource("host/" + tree + ".tree").into(FixturePlatform.at(root));
  }

  private static Network probed(FixturePlatform machine) {
    Network network = new Network(machine);
    assertThat(network.probe()).isEqualTo(Probe.present());
    return network;
  }

  private static FixturePlatform withLine(FixturePlatform machine, String name, long bytes) {
    return machine.file("/proc/self/net/dev", line(name, bytes));
  }

  private static String line(String name, long bytes) {
    return name + ": " + bytes + " 2 3 4 5 6 7 8 " + bytes + " 10 11 12 13 14 15 16\n";
  }

  @Test
  void aVirtualMachineShowsItsOneCard() throws Exception {
    try (Network network = probed(machine("vm"))) {
      ReadAnswer answer = ReadAnswer.of(network);
      assertThat(answer.names()).containsExactly("eth0");
      assertThat(answer.value("eth0", HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL))
          .isEqualTo(260_666_418);
      assertThat(answer.value("eth0", HostMetrics.NETWORK_RECEIVE_PACKETS_TOTAL)).isEqualTo(14_329);
      assertThat(answer.value("eth0", HostMetrics.NETWORK_TRANSMIT_BYTES_TOTAL))
          .isEqualTo(1_617_369);
      assertThat(answer.value("eth0", HostMetrics.NETWORK_TRANSMIT_PACKETS_TOTAL))
          .isEqualTo(10_708);
      assertThat(answer.value("eth0", HostMetrics.NETWORK_UP)).isEqualTo(1);
      assertThat(answer.value("eth0", HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND)).isNaN();
      DeviceInfo eth0 = answer.device("eth0");
      assertThat(eth0.info().get("driver")).isEqualTo("virtio_net");
      assertThat(eth0.info().get("mac")).isEqualTo("02:fc:00:00:00:01");
    }
  }

  @Test
  void aServerShowsItsPortsAndNotWhatStandsOnThem() throws Exception {
    try (Network network = probed(machine("server/network"))) {
      ReadAnswer answer = ReadAnswer.of(network);
      assertThat(answer.names()).containsExactly("eno1", "ens1f0np0", "ens1f1np1", "ibp27s0");
      assertThat(answer.value("ens1f0np0", HostMetrics.NETWORK_RECEIVE_ERRORS_TOTAL)).isEqualTo(3);
      assertThat(answer.value("ens1f0np0", HostMetrics.NETWORK_RECEIVE_DROPPED_PACKETS_TOTAL))
          .isEqualTo(17);
      assertThat(answer.value("ens1f0np0", HostMetrics.NETWORK_TRANSMIT_ERRORS_TOTAL)).isEqualTo(1);
      assertThat(answer.value("ens1f0np0", HostMetrics.NETWORK_TRANSMIT_DROPPED_PACKETS_TOTAL))
          .isEqualTo(2);
      assertThat(answer.value("ens1f0np0", HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND))
          .isEqualTo(25e9);
      assertThat(answer.value("ens1f1np1", HostMetrics.NETWORK_UP)).isZero();
      assertThat(answer.value("ens1f1np1", HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND))
          .isNaN();
    }
  }

  @Test
  void aCardIsDescribedByItsPciFunction() throws Exception {
    try (Network network = probed(machine("server/network"))) {
      DeviceInfo port = ReadAnswer.of(network).device("ens1f0np0");
      assertThat(port.vendor()).isEqualTo("nvidia");
      assertThat(port.info().get("controller")).isEqualTo("0000:1a:00.0");
      assertThat(port.info().get("pci_id")).isEqualTo("15b3:101d");
      assertThat(port.info().get("numa")).isEqualTo("0");
      assertThat(port.info().get("master")).isEqualTo("bond0");
      assertThat(port.keys()).isEmpty();
    }
  }

  @Test
  void aLinkOfUnknownStateIsUpWhenItHasACarrier() throws Exception {
    FixturePlatform machine = machine("server/network");
    try (Network network = probed(machine)) {
      assertThat(ReadAnswer.of(network).value("eno1", HostMetrics.NETWORK_UP)).isEqualTo(1);
      machine.remove("/sys/class/net/eno1/carrier");
      assertThat(ReadAnswer.of(network).value("eno1", HostMetrics.NETWORK_UP)).isNaN();
    }
  }

  @Test
  void theSpeedIsAskedForAgainWhenTheCarrierChanged() throws Exception {
    FixturePlatform machine = machine("server/network");
    try (Network network = probed(machine)) {
      ReadAnswer.of(network);
      machine.file("/sys/class/net/ens1f0np0/speed", "100000\n");
      ReadAnswer same = ReadAnswer.of(network);
      assertThat(same.value("ens1f0np0", HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND))
          .isEqualTo(25e9);
      machine.file("/sys/class/net/ens1f0np0/carrier_changes", "4\n");
      ReadAnswer changed = ReadAnswer.of(network);
      assertThat(changed.value("ens1f0np0", HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND))
          .isEqualTo(12.5e9);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0, 4_294_967_295.0, Double.NaN})
  void aSpeedThatIsNoneIsAbsent(double megabits) {
    assertThat(Link.speed(megabits)).isNaN();
  }

  @Test
  void theMadeUpSpeedOfAVirtualLinkIsNotRepeated() throws Exception {
    try (Network network = probed(machine("container"))) {
      ReadAnswer answer = ReadAnswer.of(network);
      assertThat(answer.names()).containsExactly("eth0");
      assertThat(answer.value("eth0", HostMetrics.NETWORK_UP)).isEqualTo(1);
      assertThat(answer.value("eth0", HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND)).isNaN();
    }
  }

  @Test
  void aLaptopShowsWirelessAndNotItsTunnel() throws Exception {
    try (Network network = probed(machine("laptop"))) {
      ReadAnswer answer = ReadAnswer.of(network);
      assertThat(answer.names()).containsExactly("enp0s31f6", "wlp0s20f3");
      assertThat(answer.value("wlp0s20f3", HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND))
          .isNaN();
      assertThat(answer.value("wlp0s20f3", HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL))
          .isEqualTo(3_456_789_012.0);
    }
  }

  @Test
  void countersThatBeginAgainAreOfANewEpoch() throws Exception {
    FixturePlatform machine = withLine(FixturePlatform.at(root), "eth0", 4_294_967_000L);
    try (Network network = probed(machine)) {
      long before = ReadAnswer.of(network).epoch();
      assertThat(ReadAnswer.of(network).epoch()).isEqualTo(before);
      ReadAnswer after = ReadAnswer.of(wrapped(machine, network));
      assertThat(after.epoch()).isNotEqualTo(before);
      assertThat(after.value("eth0", HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL)).isEqualTo(700);
    }
  }

  private static Network wrapped(FixturePlatform machine, Network network) {
    withLine(machine, "eth0", 700);
    return network;
  }

  @Test
  void anInterfaceThatIsPluggedInAppearsAtTheNextReading() throws Exception {
    FixturePlatform machine = withLine(FixturePlatform.at(root), "eth0", 100);
    try (Network network = probed(machine)) {
      assertThat(ReadAnswer.of(network).names()).containsExactly("eth0");
      machine.file("/proc/self/net/dev", line("eth0", 100) + line("eth1", 5));
      assertThat(ReadAnswer.of(network).names()).containsExactly("eth0", "eth1");
    }
  }

  @Test
  void aPortThatIsSetAsideKeepsItsCounters() throws Exception {
    try (Network network = probed(machine("server/network"))) {
      ReadAnswer answer = new ReadAnswer();
      network.collect(new AskedFor(Level.ALL, Set.of("eno1")), answer);
      assertThat(answer.value("eno1", HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL)).isEqualTo(50);
      assertThat(answer.value("eno1", HostMetrics.NETWORK_UP)).isNaN();
      assertThat(answer.value("ens1f0np0", HostMetrics.NETWORK_UP)).isEqualTo(1);
    }
  }

  @Test
  void atTheCoreLevelDriversAreNotAskedForTheSpeed() throws Exception {
    try (Network network = probed(machine("server/network"))) {
      ReadAnswer answer = ReadAnswer.of(network, Level.CORE);
      assertThat(answer.value("ens1f0np0", HostMetrics.NETWORK_UP)).isEqualTo(1);
      assertThat(answer.value("ens1f0np0", HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND))
          .isNaN();
    }
  }

  @Test
  void belowAnotherRootTheInterfacesAreThoseOfItsFirstProcess() throws Exception {
    FixturePlatform machine = FixturePlatform.at(root).foreignRoot();
    machine.file("/proc/1/net/dev", line("eth7", 1));
    withLine(machine, "eth0", 2);
    try (Network network = probed(machine)) {
      assertThat(ReadAnswer.of(network).names()).containsExactly("eth7");
    }
  }

  @Test
  void withoutATableItIsAbsentOrFails() {
    try (Network none = new Network(FixturePlatform.at(root))) {
      assertThat(none.probe()).isEqualTo(new Probe.Absent("no /proc/self/net/dev", ""));
      assertThatThrownBy(() -> ReadAnswer.of(none))
          .isInstanceOf(CollectorException.class)
          .hasMessage("reading /proc/self/net/dev failed");
    }
  }

  @Test
  void aMachineWithTheLoopbackAloneSaysSo() {
    withLine(FixturePlatform.at(root), "lo", 1);
    try (Network network = new Network(FixturePlatform.at(root))) {
      assertThat(network.probe())
          .isEqualTo(new Probe.Absent("no network interface in /proc/self/net/dev", ""));
    }
  }
}
