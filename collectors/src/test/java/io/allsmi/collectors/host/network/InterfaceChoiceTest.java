package io.allsmi.collectors.host.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InterfaceChoiceTest {
  private static Interface physical(String name, String master) {
    return new Interface(name, "1", "/sys/devices/x", 1, master, "", false, true);
  }

  private static Interface virtual(String name, int type, String master, boolean isStacked) {
    return new Interface(name, "1", "", type, master, "", isStacked, true);
  }

  private static List<String> shown(Interface... all) {
    return InterfaceChoice.shown(List.of(all)).stream().map(Interface::name).toList();
  }

  @Test
  void membersOfABondAreShownAndTheBondIsNot() {
    assertThat(shown(physical("a", "bond0"), physical("b", "bond0"), virtual("bond0", 1, "", true)))
        .containsExactly("a", "b");
  }

  @Test
  void ofTwoThatShareOneHardwareTheMasterCountsAll() {
    assertThat(shown(physical("eth0", ""), physical("enP1s1", "eth0"))).containsExactly("eth0");
  }

  @Test
  void aContainerShowsTheEndOfItsLink() {
    assertThat(
            shown(
                virtual("lo", 772, "", false),
                virtual("tunl0", 768, "", false),
                virtual("eth0", 1, "", false),
                virtual("docker0", 1, "", true),
                virtual("veth123", 1, "docker0", false),
                virtual("ifb0", 1, "", false)))
        .containsExactly("eth0");
  }

  @Test
  void portsThatTheCardSwitchesForOthersAreNotShown() {
    Interface uplink = new Interface("p0", "1", "/sys/x", 1, "", "p0", false, true);
    Interface representor = new Interface("r0", "2", "/sys/x", 1, "", "pf0vf3", false, true);
    Interface remote = new Interface("r1", "3", "/sys/x", 1, "", "c1pf0", false, true);
    assertThat(shown(uplink, representor, remote)).containsExactly("p0");
  }

  @Test
  void infinibandIsANetworkAndCanIsNot() {
    Interface infiniband = new Interface("ib0", "1", "/sys/x", 32, "", "", false, true);
    Interface can = new Interface("can0", "1", "/sys/x", 280, "", "", false, true);
    assertThat(shown(infiniband, can)).containsExactly("ib0");
  }
}
