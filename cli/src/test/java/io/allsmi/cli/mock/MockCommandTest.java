package io.allsmi.cli.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.MainAccess;
import io.allsmi.cli.command.TestIo;
import io.allsmi.cli.failure.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command refuses, each in one line, before anything listens. */
class MockCommandTest {
  @TempDir private Path home;
  private TestIo io = new TestIo(Map.of(), false);

  @BeforeEach
  void nobodysHome() {
    io = new TestIo(Map.of("HOME", home.toString()), false);
  }

  private int run(String... words) {
    List<String> line = new ArrayList<>(List.of("mock"));
    line.addAll(List.of(words));
    return MainAccess.run(line.toArray(new String[0]), io.io());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nodes|0|a whole number from 1 to 100000",
        "--platform|nvidia-h1000|no platform 'nvidia-h1000'; there are nvidia-h100",
        "--platform|nvidia-h100:99|cannot have '99' accelerators",
        "--listen|20000|write :20000 for all addresses",
        "--listen|:300-200|no range of ports: 300-200",
        "--fault|hung|no fault 'hung'; there are refuse, hang",
        "--fault|hang:soon|'soon' is no time such as 10%",
        "--mock-scenario|nothing|no scenario",
        "--mock-clock|noon|'noon' is no time such as 2026-01-31T12:00:00Z"
      })
  void aWordThatMakesNoSenseIsExplained(String option, String value, String why) {
    assertThat(run(option, value)).isEqualTo(ExitCode.USAGE);
    assertThat(io.err()).hasLineCount(1).startsWith("allsmi: " + option + ": ").contains(why);
  }

  @Test
  void aRangeThatDoesNotFitIsExplained() {
    assertThat(run("--nodes", "3", "--listen", ":300-301")).isEqualTo(ExitCode.PROBLEM);
    assertThat(io.err()).hasLineCount(1).contains("3 nodes need as many ports");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + taken.getLocalPort();
      assertThat(run("--listen", address)).isEqualTo(ExitCode.PROBLEM);
      assertThat(io.err()).hasLineCount(1).contains(address);
    }
  }

  @Test
  void aListThatCannotBeWrittenIsSaidBeforeAnythingListens() throws IOException {
    Path file = home.resolve("none/hosts");
    assertThat(run("--hostfile", file.toString())).isEqualTo(ExitCode.PROBLEM);
    assertThat(io.err()).hasLineCount(1).contains("cannot write " + file + ": there is no folder");
    assertThat(home).isEmptyDirectory();
  }
}
