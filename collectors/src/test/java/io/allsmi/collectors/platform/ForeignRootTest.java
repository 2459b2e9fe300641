package io.allsmi.collectors.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignRootTest {
  @TempDir private Path folder;
  private FixturePlatform tree;
  private ForeignRoot root;

  @BeforeEach
  void makeTree() {
    tree = FixturePlatform.at(folder);
    root = new ForeignRoot(folder);
  }

  /** JUnit warns of each link that leads out of its folder. */
  @AfterEach
  void removeLinks() {
    for (String link : new String[] {"/a", "/b", "/etc", "/sys", "/proc"}) tree.remove(link);
  }

  private String read(String absolute) throws IOException {
    return Files.readString(root.path(absolute));
  }

  @Test
  void anAbsoluteLinkIsFollowedBelowTheRoot() throws IOException {
    tree.file("/usr/lib/os-release", "theirs").link("/etc/os-release", "/usr/lib/os-release");
    assertThat(read("/etc/os-release")).isEqualTo("theirs");
  }

  @Test
  void aRelativeLinkIsFollowed() throws IOException {
    tree.file("/usr/lib/os-release", "theirs").link("/etc/os-release", "../usr/lib/os-release");
    assertThat(read("/etc/os-release")).isEqualTo("theirs");
  }

  @Test
  void aLinkInTheMiddleOfAPathIsFollowed() throws IOException {
    tree.file("/srv/etc/hostname", "theirs").link("/etc", "/srv/etc");
    assertThat(read("/etc/hostname")).isEqualTo("theirs");
  }

  @Test
  void aLinkToALinkIsFollowed() throws IOException {
    tree.file("/c", "theirs").link("/b", "/c").link("/a", "b");
    assertThat(read("/a")).isEqualTo("theirs");
  }

  @Test
  void noLinkLeavesTheRoot() {
    tree.link("/etc/hostname", "../../../../../../../../etc/passwd");
    assertThat(root.path("/etc/hostname")).isEqualTo(folder.resolve("etc/passwd"));
  }

  @Test
  void aCircleOfLinksEnds() {
    tree.link("/a", "/b").link("/b", "/a");
    assertThat(root.path("/a")).startsWithRaw(folder);
  }

  @Test
  void whatIsNotThereIsBelowTheRoot() {
    assertThat(root.path("/var/lib/x/y")).isEqualTo(folder.resolve("var/lib/x/y"));
  }

  @Test
  void linksOfTheKernelsTreesAreLeftToTheKernel() {
    tree.link("/sys/class/net/eth0", "/elsewhere").link("/proc/mounts", "/elsewhere");
    assertThat(root.path("/sys/class/net/eth0")).isEqualTo(folder.resolve("sys/class/net/eth0"));
    assertThat(root.path("/proc/mounts")).isEqualTo(folder.resolve("proc/mounts"));
    assertThat(root.path("/system/x")).isEqualTo(folder.resolve("system/x"));
  }
}
