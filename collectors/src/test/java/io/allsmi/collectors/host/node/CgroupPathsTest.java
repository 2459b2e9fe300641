package io.allsmi.collectors.host.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import org.junit.jupiter.api.Test;

class CgroupPathsTest {
  @Test
  void readsBothVersionsTogether() {
    CgroupPaths paths =
        parse("9:cpu,cpuacct:/a b\n8:memory:/m\n7:cpuset:/s\n6:pids:/\n5:name=systemd:/x\n0::/u\n");
    assertThat(paths).isEqualTo(new CgroupPaths("/u", "/m", "/a b", "/a b", "/s", "/"));
  }

  @Test
  void cpuIsNeitherCpusetNorCpuacct() {
    assertThat(parse("3:cpuset:/s\n2:cpuacct:/a\n").cpu()).isEmpty();
    assertThat(parse("3:cpuacct,cpu:/s\n").cpu()).isEqualTo("/s");
  }

  @Test
  void garbageNamesNothing() {
    CgroupPaths none = new CgroupPaths("", "", "", "", "", "");
    for (String raw :
        new String[] {"", "\n", "::", "x::/a", "0:", "0::a", "1:memory", "memory:/a"}) {
      assertThat(parse(raw)).as(raw).isEqualTo(none);
    }
  }

  private static CgroupPaths parse(String content) {
    return CgroupPaths.parse(Text.of(content));
  }
}
