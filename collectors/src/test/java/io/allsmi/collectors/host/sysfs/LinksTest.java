package io.allsmi.collectors.host.sysfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
  @TempDir private Path root;

  @Test
  void aRelativeLinkLeadsToAPlaceBelowTheSameRoot() {
    FixturePlatform machine =
        FixturePlatform.at(root).link("/sys/block/vda", "../devices/pci0000:00/virtio1/block/vda");
    assertThat(Links.follow(machine, "/sys/block/vda"))
        .isEqualTo("/sys/devices/pci0000:00/virtio1/block/vda");
  }

  @Test
  void whatIsNoLinkLeadsNowhere() {
    FixturePlatform machine = FixturePlatform.at(root).file("/sys/block/vda", "x");
    assertThat(Links.follow(machine, "/sys/block/vda")).isEmpty();
    assertThat(Links.follow(machine, "/sys/block/vdb")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/a/b/../c, /a/c",
    "/a/./b, /a/b",
    "/a//b/, /a/b",
    "/../../a, /a",
    "/a/..b/c., /a/..b/c.",
    "/a/b/.., /a",
  })
  void pathsBecomeNormalAndNeverLeaveTheRoot(String path, String normal) {
    assertThat(Links.normal(path)).isEqualTo(normal);
  }
}
