package io.allsmi.collectors.host.node;

import static io.allsmi.model.catalogue.HostMetrics.CONTAINER_MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.CONTAINER_PROCESSES_LIMIT;
import static io.allsmi.model.catalogue.HostMetrics.CONTEXT_SWITCHES_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.CPU_PRESSURE_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.IO_PRESSURE_FULL_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.IO_PRESSURE_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.LOAD1;
import static io.allsmi.model.catalogue.HostMetrics.LOAD15;
import static io.allsmi.model.catalogue.HostMetrics.LOAD5;
import static io.allsmi.model.catalogue.HostMetrics.PROCESSES_BLOCKED;
import static io.allsmi.model.catalogue.HostMetrics.PROCESSES_RUNNING;
import static io.allsmi.model.catalogue.HostMetrics.UPTIME_SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeCollectorTest {
  @TempDir private Path root;

  @Test
  void readsAServer() throws CollectorException {
    ReadAnswer answer = read(FixturePlatform.ofResource("host/two-sockets"));
    assertThat(answer.names()).containsExactly("node");
    expect(answer, LOAD1, 3.52);
    expect(answer, LOAD5, 2.10);
    expect(answer, LOAD15, 1.05);
    expect(answer, UPTIME_SECONDS, 1234567.89);
    expect(answer, PROCESSES_RUNNING, 5);
    expect(answer, PROCESSES_BLOCKED, 1);
    expect(answer, CONTEXT_SWITCHES_TOTAL, 987654321);
    expect(answer, CPU_PRESSURE_SECONDS_TOTAL, 123.456789);
    expect(answer, IO_PRESSURE_SECONDS_TOTAL, 5);
    expect(answer, IO_PRESSURE_FULL_SECONDS_TOTAL, 4);
    Info info = answer.device("node").info();
    assertThat(info.get("hostname")).isEqualTo("gx-014");
    assertThat(info.get("os")).isEqualTo("Ubuntu 22.04.5 LTS");
    assertThat(info.get("kernel")).isEqualTo("5.15.0-119-generic");
    assertThat(info.get("virtualization")).isEmpty();
    assertThat(info.get("container")).isEmpty();
    assertThat(answer.epoch()).isEqualTo(0x0123456789abL);
  }

  @Test
  void theControlGroupOfASessionIsNoContainer() throws CollectorException {
    ReadAnswer answer = read(FixturePlatform.ofResource("host/two-sockets"));
    assertThat(answer.value("node", CONTAINER_MEMORY_USED_BYTES)).isNaN();
    assertThat(answer.value("node", CONTAINER_PROCESSES_LIMIT)).isNaN();
  }

  @Test
  void aVirtualMachineSaysSo() throws CollectorException {
    ReadAnswer answer = read(FixturePlatform.ofResource("host/vm"));
    assertThat(answer.device("node").info().get("virtualization")).isEqualTo("vm");
    assertThat(answer.device("node").info().get("os")).isEqualTo("Debian GNU/Linux 12 (bookworm)");
  }

  @Test
  void rowsNeedLoadAndUptimeAlone() throws CollectorException {
    Collector collector = new NodeCollector(FixturePlatform.ofResource("host/two-sockets"));
    ReadAnswer answer = ReadAnswer.of(collector, Level.CORE);
    assertThat(answer.values()).hasSize(2);
  }

  @Test
  void belowAnotherRootTheHostsOwnNameCounts() throws CollectorException {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .foreignRoot()
            .file("/proc/uptime", "5.00 5.00\n")
            .file("/proc/sys/kernel/hostname", "pod-7f9c\n")
            .file("/etc/hostname", "gx-014\n");
    assertThat(read(machine).device("node").info().get("hostname")).isEqualTo("gx-014");
  }

  @Test
  void oneFileThatIsMissingLeavesTheOthers() throws CollectorException {
    ReadAnswer answer = read(FixturePlatform.at(root).file("/proc/loadavg", "0.5 x 1e9 1/2 3\n"));
    expect(answer, LOAD1, 0.5);
    assertThat(answer.values()).hasSize(1);
  }

  @Test
  void aCounterThatGoesBackIsAbsent() throws CollectorException {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .file("/proc/uptime", "5.00 5.00\n")
            .file("/proc/stat", "ctxt 1000\n");
    Collector collector = new NodeCollector(machine);
    long epoch = ReadAnswer.of(collector).epoch();
    machine.file("/proc/stat", "ctxt 900\n");
    ReadAnswer after = ReadAnswer.of(collector);
    assertThat(after.value("node", CONTEXT_SWITCHES_TOTAL)).isNaN();
    assertThat(after.epoch()).isEqualTo(epoch);
  }

  @Test
  void withoutProcThereIsNothing() {
    Collector collector = new NodeCollector(FixturePlatform.at(root));
    assertThat(collector.probe()).isInstanceOf(Probe.Absent.class);
    assertThatThrownBy(() -> ReadAnswer.of(collector))
        .isInstanceOf(CollectorException.class)
        .hasMessageContaining("/proc/uptime cannot be read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PRETTY_NAME=\"Debian 12\"|Debian 12",
        "PRETTY_NAME='Alpine'|Alpine",
        "PRETTY_NAME=Arch|Arch",
        "PRETTY_NAME=\"A \\\"B\\\" \\$C\"|A \"B\" $C",
        "PRETTY_NAME=\"half|half",
        "PRETTY_NAME=\"|``",
        "PRETTY_NAME=|``",
        "NAME=x|``"
      })
  void readsTheNameOfTheSystem(String line, String name) {
    assertThat(NodeInfo.prettyName(Text.of("ID=z\n" + line + "\n"))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "QEMU,Standard PC,qemu",
    "Amazon EC2,p5.48xlarge,amazon",
    "Amazon EC2,m5.metal,''",
    "Microsoft Corporation,Virtual Machine,hyper-v",
    "Microsoft Corporation,Surface,''",
    "Google,Google Compute Engine,google",
    "Supermicro,SYS,''"
  })
  void boardsOfVirtualMachinesAreKnown(String vendor, String product, String kind) {
    assertThat(NodeInfo.virtualization(vendor, product)).isEqualTo(kind);
  }

  private static ReadAnswer read(FixturePlatform machine) throws CollectorException {
    return ReadAnswer.of(new NodeCollector(machine));
  }

  private static void expect(ReadAnswer answer, Metric metric, double value) {
    assertThat(answer.value("node", metric)).as(metric.name()).isEqualTo(value);
  }
}
