package io.allsmi.collectors.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Platform.Os;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostNameTest {
  @TempDir private Path root;

  @Test
  void theKernelKnowsIt() {
    assertThat(HostName.of(FixturePlatform.at(root).file("/proc/sys/kernel/hostname", "gx-014\n")))
        .isEqualTo("gx-014");
  }

  @Test
  void underAnotherRootItIsTheHostsAndNotTheContainers() {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .file("/proc/sys/kernel/hostname", "pod-7\n")
            .file("/etc/hostname", "gx-014\n")
            .foreignRoot();
    assertThat(HostName.of(machine)).isEqualTo("gx-014");
  }

  @Test
  void macOsIsAskedByCommand() {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .os(Os.MACOS)
            .command("hostname", new CommandResult.Ended(0, "studio.local\n", ""));
    assertThat(HostName.of(machine)).isEqualTo("studio.local");
  }

  @Test
  void windowsHasItInTheEnvironment() {
    FixturePlatform machine =
        FixturePlatform.at(root).os(Os.WINDOWS).environment("COMPUTERNAME", "RIG");
    assertThat(HostName.of(machine)).isEqualTo("RIG");
  }

  @Test
  void whoHasNoneIsLocalhost() {
    assertThat(HostName.of(FixturePlatform.at(root))).isEqualTo("localhost");
    assertThat(
            HostName.of(
                FixturePlatform.at(root).file("/proc/sys/kernel/hostname", "x".repeat(5000))))
        .isEqualTo("localhost");
  }
}
