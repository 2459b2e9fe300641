package io.allsmi.collectors.host.oshi;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.KeyType;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform.Os;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What memory, node, disks, filesystems, network and processes make of OSHI's answers. */
class OshiStatesTest {
  @Test
  void memoryInUseIsWhatIsNotAvailable() {
    ReadAnswer answer = new ReadAnswer();
    new OshiMemory.State(1000, 300, 0, 0).answer(answer);
    assertThat(answer.value("memory", HostMetrics.MEMORY_USED_BYTES)).isEqualTo(700);
    assertThat(answer.value("memory", HostMetrics.SWAP_TOTAL_BYTES)).isZero();
  }

  @Test
  void memoryThatContradictsItselfIsAbsent() {
    ReadAnswer answer = new ReadAnswer();
    new OshiMemory.State(0, 300, 10, 11).answer(answer);
    assertThat(answer.values()).isEmpty();
  }

  @Test
  void whatANodeDoesNotKnowIsAbsent() {
    ReadAnswer answer = new ReadAnswer();
    new OshiNode.State("pc", "Windows 11", "10.0", "amd64", List.of(-1.0, -1.0, -1.0), 0, 7, 0)
        .answer(Level.ALL, answer);
    assertThat(answer.values()).isEmpty();
    assertThat(answer.epoch()).isEqualTo(7);
    assertThat(answer.device("node").info().get("os")).isEqualTo("Windows 11");
  }

  @Test
  void aNodesLoadIsOverThreeTimes() {
    ReadAnswer answer = new ReadAnswer();
    new OshiNode.State("mac", "macOS 15", "24", "aarch64", List.of(1.5, 2.0, 2.5), 60, 7, 0)
        .answer(Level.ALL, answer);
    assertThat(answer.value("node", HostMetrics.LOAD1)).isEqualTo(1.5);
    assertThat(answer.value("node", HostMetrics.LOAD15)).isEqualTo(2.5);
    assertThat(answer.value("node", HostMetrics.UPTIME_SECONDS)).isEqualTo(60);
  }

  private static DiskState disk(String name, String model, long reads, long transferMillis) {
    return new DiskState(name, model, "S1", 4096, reads, 512 * reads, 5, 6, 2, transferMillis);
  }

  @Test
  void onMacosContainersAndImagesAreNoDrives() {
    assertThat(disk("disk0", "APPLE SSD", 10, 99).isDrive(Os.MACOS)).isTrue();
    assertThat(disk("disk3", "APPLE SSD", 10, 0).isDrive(Os.MACOS)).isFalse();
    assertThat(disk("disk4", "Disk Image", 10, 3).isDrive(Os.MACOS)).isFalse();
    assertThat(disk("\\\\.\\PHYSICALDRIVE0", "X", 10, 0).isDrive(Os.WINDOWS)).isTrue();
  }

  @Test
  void aDriveOnWindowsLosesThePrefixOfItsName() {
    ReadAnswer answer = new ReadAnswer();
    disk("\\\\.\\PHYSICALDRIVE0", "X", 10, 4).answer(Os.WINDOWS, answer);
    assertThat(answer.names()).containsExactly("PHYSICALDRIVE0");
    assertThat(answer.value("PHYSICALDRIVE0", HostMetrics.DISK_READ_BYTES_TOTAL)).isEqualTo(5120);
    assertThat(answer.value("PHYSICALDRIVE0", HostMetrics.DISK_REQUESTS_IN_FLIGHT)).isEqualTo(2);
    assertThat(answer.value("PHYSICALDRIVE0", HostMetrics.DISK_BUSY_SECONDS_TOTAL)).isNaN();
    assertThat(answer.device("PHYSICALDRIVE0").key(KeyType.SERIAL)).isEqualTo("S1");
  }

  @Test
  void countersThatAreAllZeroAreNotKnown() {
    ReadAnswer answer = new ReadAnswer();
    new DiskState("disk0", "X", "unknown", 4096, 0, 0, 0, 0, 0, 1).answer(Os.MACOS, answer);
    assertThat(answer.values()).containsOnlyKeys("disk0||size_bytes");
    assertThat(answer.device("disk0").keys()).isEmpty();
  }

  private static FilesystemState filesystem(String mount, String volume, String type) {
    return new FilesystemState(mount, volume, type, "rw,local", 1000, 400, 300);
  }

  @Test
  void volumesOfOneContainerAreShownOnce() {
    List<FilesystemState> shown =
        FilesystemState.shown(
            List.of(
                filesystem("/System/Volumes/Data", "/dev/disk3s5", "apfs"),
                filesystem("/", "/dev/disk3s1s1", "apfs"),
                filesystem("/Volumes/USB", "/dev/disk30s1", "apfs"),
                filesystem("/Volumes/FAT", "/dev/disk5s1", "msdos")));
    assertThat(shown)
        .extracting(FilesystemState::mount)
        .containsExactly("/", "/Volumes/FAT", "/Volumes/USB");
  }

  @Test
  void aFilesystemGivesItsSpace() {
    ReadAnswer answer = new ReadAnswer();
    filesystem("C:\\", "\\\\?\\Volume{1}\\", "NTFS").answer(answer);
    assertThat(answer.value("C:\\", HostMetrics.FILESYSTEM_USED_BYTES)).isEqualTo(600);
    assertThat(answer.value("C:\\", HostMetrics.FILESYSTEM_AVAILABLE_BYTES)).isEqualTo(300);
    assertThat(answer.value("C:\\", HostMetrics.FILESYSTEM_READ_ONLY)).isZero();
  }

  @Test
  void aFilesystemWithoutSpaceIsNotShown() {
    assertThat(
            FilesystemState.shown(List.of(new FilesystemState("D:\\", "", "CDFS", "ro", 0, 0, 0))))
        .isEmpty();
  }

  private static NetworkState network(String name, boolean hasConnector, double up) {
    return new NetworkState(
        name, "", name, "02:00:00:00:00:01", hasConnector, up, 1, 2, 3, 4, 5, 6, 7, 1_000_000_000L);
  }

  @Test
  void cardsAreShownAndInnerInterfacesAreNot() {
    assertThat(network("en0", false, 1).isPort(Os.MACOS)).isTrue();
    assertThat(network("utun3", false, 1).isPort(Os.MACOS)).isFalse();
    assertThat(network("eth1", true, 1).isPort(Os.WINDOWS)).isTrue();
    assertThat(network("eth2", false, 1).isPort(Os.WINDOWS)).isFalse();
  }

  @Test
  void theSpeedIsThatOfALinkThatIsUpAndNotNominal() {
    ReadAnswer windows = new ReadAnswer();
    network("eth1", true, 1).answer(Os.WINDOWS, windows);
    assertThat(windows.value("eth1", HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND))
        .isEqualTo(125e6);
    assertThat(windows.value("eth1", HostMetrics.NETWORK_TRANSMIT_ERRORS_TOTAL)).isEqualTo(7);
    assertThat(windows.value("eth1", HostMetrics.NETWORK_TRANSMIT_DROPPED_PACKETS_TOTAL)).isNaN();
    ReadAnswer down = new ReadAnswer();
    network("eth1", true, 0).answer(Os.WINDOWS, down);
    assertThat(down.value("eth1", HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND)).isNaN();
    ReadAnswer macos = new ReadAnswer();
    network("en0", false, 1).answer(Os.MACOS, macos);
    assertThat(macos.value("en0", HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND)).isNaN();
  }

  private static ProcessState process(int pid, long startedAt, long cpuMillis, long memory) {
    return new ProcessState(pid, startedAt, "p" + pid, cpuMillis, memory);
  }

  @Test
  void theBusiestAndTheLargestProcessesAreShown() {
    List<ProcessState> before =
        List.of(process(1, 5, 100, 10), process(2, 5, 100, 90), process(3, 5, 100, 20));
    List<ProcessState> now =
        List.of(process(1, 5, 1100, 10), process(2, 5, 100, 90), process(3, 5, 600, 20));
    List<ProcessState.Ranked> top = ProcessState.top(now, before, 2, 1);
    assertThat(top).extracting(ranked -> ranked.process().pid()).containsExactly(1, 2);
    assertThat(top.getFirst().cpuRatio()).isEqualTo(0.5);
  }

  @Test
  void anotherProcessUnderTheSameIdHasNoRatioYet() {
    List<ProcessState.Ranked> top =
        ProcessState.top(List.of(process(1, 6, 50, 1)), List.of(process(1, 5, 10, 1)), 2, 5);
    assertThat(top.getFirst().cpuRatio()).isNaN();
  }

  @Test
  void whatAProcessDoesNotTellIsAbsent() {
    ProcessUse use =
        OshiProcesses.use(new ProcessState.Ranked(process(1, 5, 0, 0), Double.NaN), "unknown");
    assertThat(use.user()).isEmpty();
    assertThat(use.memoryBytes()).isNaN();
  }

  @Test
  void aCounterThatGoesBackIsAbsentAndThenOfANewEpoch() {
    RisingCounters counters = new RisingCounters();
    assertThat(read(counters, 100)).isEqualTo(100);
    assertThat(read(counters, 90)).isNaN();
    assertThat(read(counters, 110)).isEqualTo(110);
    assertThat(counters.restarts()).isZero();
    for (int i = 0; i < 5; i++) read(counters, i);
    assertThat(counters.restarts()).isPositive();
    assertThat(read(counters, 50)).isEqualTo(50);
  }

  private static double read(RisingCounters counters, long reads) {
    ReadAnswer answer = new ReadAnswer();
    Answer steadied = counters.before(answer);
    disk("d", "X", reads, 1).answer(Os.WINDOWS, steadied);
    return answer.value("d", HostMetrics.DISK_READS_TOTAL);
  }
}
