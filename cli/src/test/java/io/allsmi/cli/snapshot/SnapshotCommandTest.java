package io.allsmi.cli.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.MainAccess;
import io.allsmi.cli.command.TestIo;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.model.Device;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.json.SnapshotJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on a machine made of files: one CPU package of two cores, and memory. */
class SnapshotCommandTest {
  @TempDir Path home;
  private Path root = Path.of("");
  private TestIo io = new TestIo(Map.of(), false);

  @BeforeEach
  void machine() throws IOException {
    root = home.resolve("host machine");
    io = new TestIo(Map.of("HOME", home.toString()), false);
    file(
        "proc/stat",
        """
        cpu  30 0 10 60 0 0 0 0 0 0
        cpu0 20 0 5 25 0 0 0 0 0 0
        cpu1 10 0 5 35 0 0 0 0 0 0
        ctxt 7
        btime 1760000000
        processes 9
        procs_running 2
        procs_blocked 0
        """);
    file(
        "proc/cpuinfo",
        """
        processor : 0
        vendor_id : GenuineIntel
        model name : Test CPU
        physical id : 0
        core id : 0

        processor : 1
        vendor_id : GenuineIntel
        model name : Test CPU
        physical id : 0
        core id : 1
        """);
    file(
        "proc/meminfo",
        """
        MemTotal: 1000 kB
        MemFree: 200 kB
        MemAvailable: 400 kB
        Buffers: 10 kB
        Cached: 100 kB
        SwapTotal: 0 kB
        SwapFree: 0 kB
        """);
    file("proc/loadavg", "0.50 0.25 0.10 2/300 4242\n");
    file("proc/uptime", "3600.00 7000.00\n");
    file("proc/sys/kernel/hostname", "testnode\n");
    file("proc/sys/kernel/osrelease", "6.1.0\n");
  }

  private void file(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private int snapshot(String... arguments) {
    String[] line = new String[arguments.length + 3];
    line[0] = "snapshot";
    line[1] = "--root";
    line[2] = root.toString();
    System.arraycopy(arguments, 0, line, 3, arguments.length);
    return MainAccess.run(line, io.io());
  }

  private static Snapshot read(String document) throws UnreadableException {
    return SnapshotJson.read(document.getBytes(StandardCharsets.UTF_8), Catalogue.core());
  }

  @Test
  void jsonIsADocumentOfTheMachine() throws UnreadableException {
    assertThat(snapshot("--format", "json")).isEqualTo(ExitCode.COMPLETE);

    Snapshot snapshot = read(io.out());
    Device memory = snapshot.device("memory").orElseThrow();
    assertThat(snapshot.node()).isEqualTo("testnode");
    assertThat(memory.value(HostMetrics.MEMORY_TOTAL_BYTES)).isEqualTo(1000 * 1024);
    assertThat(memory.value(HostMetrics.MEMORY_USED_BYTES)).isEqualTo(600 * 1024);
    assertThat(memory.value(HostMetrics.MEMORY_USED_RATIO)).isEqualTo(0.6);
    assertThat(snapshot.device("cpu0").orElseThrow().model()).isEqualTo("Test CPU");
  }

  @Test
  void onlyTheDevicesThatTheFilterTakesAreWritten() throws UnreadableException {
    assertThat(snapshot("--format", "json", "--filter", "ram > 50% and kind = memory"))
        .isEqualTo(ExitCode.COMPLETE);

    Snapshot snapshot = read(io.out());
    assertThat(snapshot.devices()).extracting(Device::name).containsExactly("memory");
    assertThat(snapshot.devices().getFirst().value(HostMetrics.MEMORY_USED_RATIO)).isEqualTo(0.6);
  }

  @Test
  void whatIsNoFilterIsRefusedWithItsPlace() {
    assertThat(snapshot("--filter", "kind = cpu and tmep > 80")).isEqualTo(ExitCode.USAGE);
    assertThat(io.err())
        .contains(
            "--filter: at character 16 of 'kind = cpu and tmep > 80': no field 'tmep'; did you"
                + " mean temp?");
  }

  @Test
  void requirementsCountWhatTheFilterTakes() {
    assertThat(snapshot("--filter", "kind = memory", "--require", "cpu>=1", "-f", "json"))
        .isEqualTo(ExitCode.PROBLEM);
  }

  @Test
  void whatNeedsTwoSamplesIsAbsentFromOne() throws UnreadableException {
    assertThat(snapshot("--format", "json", "--collectors", "cpu")).isEqualTo(ExitCode.COMPLETE);

    Device cpu = read(io.out()).device("cpu0").orElseThrow();
    assertThat(cpu.value(HostMetrics.CPU_BUSY_SECONDS_TOTAL)).isEqualTo(0.4);
    assertThat(cpu.has(HostMetrics.CPU_UTILIZATION_RATIO)).isFalse();
    assertThat(io.out()).doesNotContain("utilization_ratio");
  }

  @Test
  void samplesAreOneDocumentALine() throws UnreadableException {
    assertThat(snapshot("--format", "json", "--samples", "2", "--interval", "100ms")).isZero();

    List<String> lines = io.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(read(lines.get(1)).at().wallMillis())
        .isGreaterThan(read(lines.get(0)).at().wallMillis());
  }

  @Test
  void prometheusTextHasTheSameNumbers() {
    assertThat(snapshot("--format", "prometheus")).isEqualTo(ExitCode.COMPLETE);

    assertThat(io.out())
        .contains(
            """
            # TYPE allsmi_memory_used_bytes gauge
            allsmi_memory_used_bytes{device="memory"} 614400
            """)
        .contains("allsmi_cpu_busy_seconds_total{device=\"cpu0\"} 0.4\n");
  }

  @Test
  void theTableHasALineForEachDevice() {
    assertThat(snapshot("--format", "table")).isEqualTo(ExitCode.COMPLETE);

    assertThat(io.out().lines().filter(line -> line.startsWith("memory ")).findFirst())
        .hasValueSatisfying(line -> assertThat(line).contains("60 %", "600 KiB"));
    assertThat(io.out()).startsWith("testnode  ").contains("Test CPU");
  }

  @Test
  void aDeviceThatIsAskedForAloneHasAllItsReadingsBelowTheTable() {
    assertThat(snapshot("--format", "table", "--devices", "kind=memory")).isZero();

    assertThat(io.out())
        .contains("\nmemory\n  used ", "600 KiB of 0.98 MiB  60 %\n")
        .doesNotContain("Test CPU");
  }

  @Test
  void thePartsOfADeviceThatIsAskedForAloneAreTables() {
    assertThat(snapshot("--format", "table", "--devices", "cpu0", "--level", "all")).isZero();

    assertThat(io.out()).contains("\ncore  busy time  idle time").contains("\nclass ");
  }

  @Test
  void severalDevicesHaveALineEach() {
    assertThat(snapshot("--format", "table", "--devices", "cpu0,memory")).isZero();

    assertThat(io.out()).doesNotContain("identity").hasLineCount(4);
  }

  @Test
  void aQueryIsJustTheseFields() {
    assertThat(snapshot("--format", "table", "--query", "device,used_ratio")).isZero();

    assertThat(io.out()).isEqualTo("device  used_ratio\nmemory        60 %\n");
  }

  @Test
  void aQueryInJsonIsAnObjectADevice() {
    assertThat(snapshot("--format", "json", "--query", "device,total_bytes")).isZero();

    assertThat(io.out())
        .matches("\\{\"at\":\"[^\"]+\",\"device\":\"memory\",\"total_bytes\":1024000}\n");
  }

  @Test
  void anUnknownFieldNamesTheNearest() {
    assertThat(snapshot("--query", "used_ratoi")).isEqualTo(ExitCode.USAGE);

    assertThat(io.err())
        .contains("no field 'used_ratoi'", "did you mean", "used_ratio")
        .hasLineCount(1);
  }

  @Test
  void aRequirementThatIsNotMetIsAProblem() {
    assertThat(snapshot("--require", "gpu>=8", "--require", "cpu>=1")).isEqualTo(ExitCode.PROBLEM);

    assertThat(io.err()).isEqualTo("allsmi: gpu>=8 is not met: 0 found\n");
    assertThat(io.out()).isNotEmpty();
  }

  @Test
  void devicesThatAreNotThereAreAProblem() {
    assertThat(snapshot("--devices", "vendor=nvidia")).isEqualTo(ExitCode.PROBLEM);

    assertThat(io.err()).contains("--devices: ").hasLineCount(1);
  }

  @Test
  void onlyTheCollectorsThatWereAskedForRun() throws UnreadableException {
    assertThat(snapshot("--format", "json", "--collectors", "memory")).isZero();

    assertThat(read(io.out()).sources()).extracting("name").containsExactly("memory");
  }

  @Test
  void anUnknownCollectorIsNamedWithThoseThatThereAre() {
    assertThat(snapshot("--collectors", "memroy")).isEqualTo(ExitCode.USAGE);

    assertThat(io.err()).contains("memroy", "memory").hasLineCount(1);
  }

  @Test
  void aFileAppearsWhole() throws IOException, UnreadableException {
    Path file = home.resolve("node.json");
    assertThat(snapshot("--format", "json", "--output", file.toString())).isZero();

    assertThat(read(Files.readString(file)).node()).isEqualTo("testnode");
    assertThat(io.out()).isEmpty();
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  @Test
  void aMachineWithNothingToReadIsAProblem() throws IOException {
    root = Files.createDirectory(home.resolve("empty"));

    assertThat(snapshot("--format", "json", "--collectors", "memory,cpu"))
        .isEqualTo(ExitCode.PROBLEM);
    assertThat(io.err()).startsWith("allsmi: nothing was read").hasLineCount(1);
  }

  @Test
  void strictTurnsASourcesErrorIntoAProblem() throws IOException {
    file("proc/meminfo", "garbage\n");

    assertThat(snapshot("--format", "json", "--collectors", "memory,cpu")).isZero();
    assertThat(snapshot("--format", "json", "--collectors", "memory,cpu", "--strict"))
        .isEqualTo(ExitCode.PROBLEM);
    assertThat(io.err()).startsWith("allsmi: memory is ").hasLineCount(1);
  }

  @Test
  void namesFromOutsideCannotSteerTheTerminal() throws IOException {
    file("proc/sys/kernel/hostname", "evil\u001b[2J\n");

    assertThat(snapshot("--format", "table")).isZero();
    assertThat(io.out()).doesNotContain("\u001b");
  }
}
