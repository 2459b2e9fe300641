package io.allsmi.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.MainAccess;
import io.allsmi.cli.command.TestIo;
import io.allsmi.cli.failure.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says before it serves, and what it refuses. */
class ExportCommandTest {
  @TempDir private Path home;
  private TestIo io = new TestIo(Map.of(), false);

  @BeforeEach
  void nobodysHome() {
    io = new TestIo(Map.of("HOME", home.toString()), false);
  }

  private int run(String... words) {
    List<String> line = new ArrayList<>(List.of("export"));
    line.addAll(List.of(words));
    line.addAll(List.of("--root", home.toString()));
    return MainAccess.run(line.toArray(new String[0]), io.io());
  }

  @Test
  void aPortWithoutAHostIsExplained() {
    assertThat(run("--listen", "9530")).isEqualTo(ExitCode.USAGE);
    assertThat(io.err())
        .hasLineCount(1)
        .startsWith("allsmi: --listen: ")
        .contains(":9530 for all addresses");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + taken.getLocalPort();
      assertThat(run("--listen", address)).isEqualTo(ExitCode.PROBLEM);
      assertThat(io.err()).hasLineCount(1).contains(address).contains("in use by another program");
    }
  }

  @Test
  void aSocketNeverReplacesAFile() throws IOException {
    Path file = Files.writeString(home.resolve("precious"), "data");
    assertThat(run("--socket", file.toString())).isEqualTo(ExitCode.PROBLEM);
    assertThat(io.err()).hasLineCount(1).contains(file.toString());
    assertThat(file).hasContent("data");
  }

  @Test
  void aWebConfigurationIsRefusedWithLineAndReason() throws IOException {
    Path file = Files.writeString(home.resolve("web.yml"), "basic_auth_users:\n  alice: secret\n");
    assertThat(run("--web.config.file", file.toString())).isEqualTo(ExitCode.PROBLEM);
    assertThat(io.err()).hasLineCount(1).contains("web.yml").contains("2").doesNotContain("secret");
  }

  @Test
  void onePageGoesToTheStandardOutput() throws IOException {
    Files.createDirectories(home.resolve("proc"));
    Files.writeString(home.resolve("proc/loadavg"), "0.25 0.50 1.00 2/300 4711\n");
    Files.writeString(home.resolve("proc/uptime"), "1234.56 2000.00\n");
    assertThat(run("--once")).isEqualTo(ExitCode.COMPLETE);
    assertThat(io.out()).contains("allsmi_node_load1{device=\"node\"} 0.25\n");
    assertThat(io.err()).isEmpty();
  }

  @Test
  void aDeviceThatIsNotThereIsInTheFirstPage() throws IOException {
    Files.createDirectories(home.resolve("proc"));
    Files.writeString(home.resolve("proc/loadavg"), "0.25 0.50 1.00 2/300 4711\n");
    Files.writeString(home.resolve("proc/uptime"), "1234.56 2000.00\n");
    assertThat(run("--once", "--expect", "gpu=2")).isEqualTo(ExitCode.COMPLETE);
    assertThat(io.out())
        .contains("allsmi_device_present{device=\"gpu-missing-0\"} 0\n")
        .contains("allsmi_device_present{device=\"gpu-missing-1\"} 0\n")
        .contains("allsmi_node_devices_missing{device=\"node\",class=\"gpu\"} 2\n");
  }
}
