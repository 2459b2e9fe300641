package io.allsmi.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.MainAccess;
import io.allsmi.cli.command.TestIo;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.mock.fault.Fault;
import io.allsmi.mock.junit.MockFleetExtension;
import io.allsmi.mock.serve.FleetSpec;
import io.allsmi.mock.serve.NodeLists;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command on a fleet of three simulated nodes, printed once. */
class ViewCommandTest {
  @RegisterExtension
  static final MockFleetExtension MOCK = MockFleetExtension.of(FleetSpec.of(3, "nvidia-h100:2"));

  @TempDir Path home;
  private Path hosts = Path.of("");
  private TestIo io = new TestIo(Map.of(), false);

  @BeforeEach
  void hostFile() throws IOException {
    hosts = home.resolve("hosts");
    Files.writeString(hosts, NodeLists.hostfile(MOCK.fleet().nodes()), StandardCharsets.UTF_8);
    io = new TestIo(Map.of("HOME", home.toString()), false);
  }

  private int view(String... arguments) {
    String[] line = new String[arguments.length + 1];
    line[0] = "view";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    return MainAccess.run(line, io.io());
  }

  private int snapshot(String format, String... more) {
    String[] line = new String[more.length + 5];
    String[] first = {"--snapshot", "--hostfile", hosts.toString(), "--format", format};
    System.arraycopy(first, 0, line, 0, first.length);
    System.arraycopy(more, 0, line, first.length, more.length);
    return view(line);
  }

  private List<String> lines() {
    return io.out().lines().toList();
  }

  @Test
  void aTableHasEachNodeOnce() {
    assertThat(snapshot("table")).isEqualTo(ExitCode.COMPLETE);
    assertThat(lines().getFirst()).startsWith("3 nodes  up 3  6 devices  util ");
    for (int node = 1; node <= 3; node++) {
      String name = "node-000" + node;
      assertThat(lines()).filteredOn(line -> line.startsWith(name + "  up")).hasSize(1);
    }
    assertThat(io.out()).contains("2×NVIDIA H100 80GB HBM3");
  }

  @Test
  void jsonIsADocumentALineWithTheNodesState() {
    assertThat(snapshot("json")).isEqualTo(ExitCode.COMPLETE);
    assertThat(lines()).hasSize(3);
    assertThat(lines().getFirst())
        .startsWith("{\"schema\":\"allsmi/1\",\"node\":\"node-0001\",")
        .contains("\"contact\":{\"state\":\"up\",")
        .contains("\"labels\":{\"rack\":\"rack-001\"}")
        .contains("\"utilization_ratio\":");
  }

  @Test
  void csvHasALineForEachNodeAndAColumnForEachLabel() {
    assertThat(snapshot("csv")).isEqualTo(ExitCode.COMPLETE);
    assertThat(lines()).hasSize(4);
    assertThat(lines().getFirst()).startsWith("node,state,reason,").endsWith(",owner,label_rack");
    assertThat(lines().get(1)).startsWith("node-0001,up,,").endsWith(",rack-001");
  }

  @Test
  void prometheusTextNamesTheNodeInEachSample() {
    assertThat(snapshot("prometheus")).isEqualTo(ExitCode.COMPLETE);
    assertThat(lines())
        .filteredOn(line -> !line.startsWith("#"))
        .allMatch(line -> line.contains("{instance=\"node-000"))
        .hasSizeGreaterThan(300);
    assertThat(io.out()).contains("allsmi_fleet_node_up{instance=\"node-0003\"} 1\n");
  }

  @Test
  void aNodeThatIsDownIsThereWithItsReasonAndWithoutNumbers() throws Exception {
    MOCK.fleet().node("node-0002").fail(Fault.REFUSE);
    assertThat(snapshot("csv", "--timeout", "3s")).isEqualTo(ExitCode.COMPLETE);
    String address = MOCK.fleet().node("node-0002").url().getAuthority();
    assertThat(lines())
        .filteredOn(line -> line.startsWith(address))
        .singleElement()
        .asString()
        .startsWith(address + ",down,connection refused,,0,,,,,,,,,");
  }

  @Test
  void strictEndsWithAProblemWhenOneIsNotUp() throws Exception {
    MOCK.fleet().node("node-0002").fail(Fault.REFUSE);
    assertThat(snapshot("json", "--strict")).isEqualTo(ExitCode.PROBLEM);
    assertThat(io.err()).contains("allsmi: of 3 nodes 1 down");
  }

  @Test
  void aFilterKeepsTheNodesThatItHoldsFor() {
    assertThat(snapshot("csv", "--filter", "node ~ 0003 and vendor = nvidia")).isZero();
    assertThat(lines()).hasSize(2);
    assertThat(lines().get(1)).startsWith("node-0003,");
  }

  @Test
  void aNodeByItsLabelAndOneByItsAddressAreOne() {
    String address = MOCK.fleet().node("node-0001").url().getAuthority();
    int code =
        view(
            "--snapshot",
            "--format",
            "csv",
            "--hosts",
            address,
            "--hosts",
            address + "," + address);
    assertThat(code).isZero();
    assertThat(lines()).hasSize(2);
  }

  @Test
  void noNodeAnswersIsAProblem() {
    assertThat(view("--snapshot", "--hosts", "127.0.0.1:1", "--format", "csv"))
        .isEqualTo(ExitCode.PROBLEM);
    assertThat(lines().get(1)).startsWith("127.0.0.1:1,down,connection refused,");
    assertThat(io.err()).contains("no node answered");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--snapshot | no nodes are named",
        "--snapshot --hosts gpu[1-999999999] | --hosts: column",
        "--snapshot --hosts gpu[1- | --hosts: column",
        "--snapshot --hosts a --filter temp>>80 | --filter: ",
        "--snapshot --hosts a --client.user lee | need each other",
        "--snapshot --hosts a --client.ca-file /none.pem | /none.pem: cannot be read",
        "--snapshot --hosts a --client.access-file /none.toml | /none.toml: cannot be read",
        "--snapshot --hosts a --format csv --pretty | --pretty is for json",
        "--snapshot --http-sd ftp://x/ | --http-sd: ",
      })
  void whatCannotBeIsRefusedInOneLine(String line, String complaint) {
    assertThat(view(line.split(" ", -1))).isIn(ExitCode.USAGE, ExitCode.PROBLEM);
    assertThat(io.err().lines()).hasSize(1);
    assertThat(io.err()).contains(complaint);
  }

  @Test
  void whereThereIsNoScreenItIsPrinted() {
    assertThat(view("--hostfile", hosts.toString())).isZero();
    assertThat(io.err()).contains("standard output is no terminal");
    assertThat(lines()).hasSize(3);
  }

  @Test
  void credentialsForAGroupAreReadFromAFile() throws IOException {
    Path access = home.resolve("access.toml");
    Files.writeString(
        access,
        """
        [[access]]
        match = "rack=rack-*"
        token-file = "token"

        [[access]]
        match = "gpu*"
        insecure-skip-verify = true
        """);
    Files.writeString(home.resolve("token"), "s3cret");
    assertThat(snapshot("json", "--client.access-file", access.toString())).isZero();
    assertThat(io.out() + io.err()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "access = 3 | access",
        "[[access]] | number 1 has no match",
        "'[[access]]\nmatch = 7' | match is a string",
        "'[[access]]\nmatch = \"a\"\nca_file = \"x\"' | unknown key",
        "'[[access]]\nmatch = \"a\"\nuser = \"x\"' | need each other",
      })
  void aBrokenAccessFileIsRefusedWithItsPlace(String text, String complaint) throws IOException {
    Path access = home.resolve("access.toml");
    Files.writeString(access, text);
    assertThat(snapshot("json", "--client.access-file", access.toString()))
        .isEqualTo(ExitCode.PROBLEM);
    assertThat(io.err()).contains("access.toml: ").contains(complaint);
  }
}
