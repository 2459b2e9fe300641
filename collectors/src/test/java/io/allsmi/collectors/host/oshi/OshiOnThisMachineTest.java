package io.allsmi.collectors.host.oshi;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The acquiring half on the machine that runs the tests, on Linux through OSHI's implementation for
 * Linux: it shows that the calls link and answer, not what macOS and Windows answer.
 */
class OshiOnThisMachineTest {
  private final FixturePlatform machine = FixturePlatform.at(Path.of("/")).os(os());

  private static Platform.Os os() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) return Platform.Os.WINDOWS;
    return name.startsWith("mac") ? Platform.Os.MACOS : Platform.Os.LINUX;
  }

  private static ReadAnswer read(Collector collector) throws Exception {
    try (collector) {
      assertThat(collector.probe()).isEqualTo(Probe.present());
      return ReadAnswer.of(collector);
    }
  }

  @Test
  void theCpusTimeIsCounted() throws Exception {
    ReadAnswer answer = read(new OshiCpu(machine));
    assertThat(answer.names()).contains("cpu0");
    assertThat(answer.value("cpu0", HostMetrics.CPU_BUSY_SECONDS_TOTAL)).isPositive();
    assertThat(answer.value("cpu0", HostMetrics.CPU_IDLE_SECONDS_TOTAL)).isPositive();
    assertThat(answer.value("cpu0", HostMetrics.CPU_THREADS)).isPositive();
  }

  @Test
  void theMemoryIsKnown() throws Exception {
    ReadAnswer answer = read(new OshiMemory());
    double total = answer.value("memory", HostMetrics.MEMORY_TOTAL_BYTES);
    assertThat(total).isGreaterThan(1 << 24);
    assertThat(answer.value("memory", HostMetrics.MEMORY_USED_BYTES)).isBetween(0.0, total);
  }

  @Test
  void theNodeHasANameAndAnUptime() throws Exception {
    ReadAnswer answer = read(new OshiNode(machine));
    assertThat(answer.value("node", HostMetrics.UPTIME_SECONDS)).isPositive();
    assertThat(answer.device("node").info().get("hostname")).isNotEmpty();
    assertThat(answer.device("node").info().get("os")).isNotEmpty();
  }

  @Test
  void theProcessThatAsksIsAmongTheProcesses() throws Exception {
    ReadAnswer answer = read(new OshiProcesses(machine));
    assertThat(answer.value("node", HostMetrics.PROCESSES)).isPositive();
    assertThat(answer.processes())
        .extracting(ProcessUse::pid)
        .contains((int) ProcessHandle.current().pid());
  }

  @Test
  void disksFilesystemsAndNetworkAnswer() throws Exception {
    ReadAnswer disks = read(new OshiDisks(machine));
    ReadAnswer filesystems = read(new OshiFilesystems());
    ReadAnswer network = read(new OshiNetwork(machine));
    for (String disk : disks.names()) {
      assertThat(disks.value(disk, HostMetrics.DISK_SIZE_BYTES)).isPositive();
    }
    for (String filesystem : filesystems.names()) {
      assertThat(filesystems.value(filesystem, HostMetrics.FILESYSTEM_SIZE_BYTES)).isPositive();
    }
    for (String card : network.names()) {
      assertThat(network.value(card, HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL)).isNotNegative();
    }
  }

  @Test
  void aSecondReadingComesFromTheSameObjects() throws Exception {
    try (OshiDisks disks = new OshiDisks(machine);
        OshiNetwork network = new OshiNetwork(machine)) {
      assertThat(ReadAnswer.of(disks).names()).isEqualTo(ReadAnswer.of(disks).names());
      assertThat(ReadAnswer.of(network).names()).isEqualTo(ReadAnswer.of(network).names());
    }
  }

  @Test
  void whatOshiThrowsBecomesAnOutcome() {
    assertThat(
            Asked.probe(
                "the moon",
                () -> {
                  throw new UnsatisfiedLinkError("no such\nlibrary");
                }))
        .isEqualTo(
            new Probe.Broken(
                "OSHI cannot read the moon: java.lang.UnsatisfiedLinkError: no such library", ""));
  }
}
