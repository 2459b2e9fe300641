package io.allsmi.collectors.host.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerIdTest {
  private static final String ID =
      "0123456789ab4cdef0123456789abcdef0123456789abcdef0123456789abcde";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0::/system.slice/docker-@.scope",
        "12:memory:/docker/@",
        "0::/machine.slice/libpod-@.scope/container",
        "0::/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-@.scope",
        "0::/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod1f.slice/cri-containerd-@.scope",
        "0::/kubepods.slice/kubepods-besteffort-pod1f.slice/crio-@.scope",
        "4:cpu:/kubepods/burstable/pod1f2e3d4c-1111-2222-3333-444455556666/@",
        "0::/../@",
        "9:pids:/ecs/0a1b2c3d/@",
        "x\n5:name=systemd:/\n4:memory:/docker/@"
      })
  void enginesNameTheirContainers(String cgroup) {
    assertThat(of(cgroup.replace("@", ID))).isEqualTo("0123456789ab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0::/",
        "0::/user.slice/user-1000.slice/session-3.scope",
        "0::/system.slice/crio-conmon-@.scope",
        "0::/machine.slice/libpod-conmon-@.scope",
        "0::/docker/@0",
        "0::/docker/z@",
        "0::/docker/@z",
        "0::/lxc/web"
      })
  void otherGroupsAreNoContainers(String cgroup) {
    assertThat(of(cgroup.replace("@", ID))).isEmpty();
  }

  @Test
  void theInnerOneCounts() {
    String outer = "f".repeat(64);
    assertThat(of("0::/docker/" + outer + "/kubelet/kubepods/pod1/" + ID)).startsWith("0123");
  }

  private static String of(String cgroup) {
    return ContainerId.of(Text.of(cgroup + "\n"));
  }
}
