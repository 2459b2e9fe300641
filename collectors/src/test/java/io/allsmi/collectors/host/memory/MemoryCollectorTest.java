package io.allsmi.collectors.host.memory;

import static io.allsmi.model.catalogue.HostMetrics.HUGE_FREE_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.HUGE_TOTAL_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.MEMORY_AVAILABLE_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.MEMORY_BUFFERS_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.MEMORY_CACHED_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.MEMORY_DIRTY_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.MEMORY_FREE_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.MEMORY_PRESSURE_FULL_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.MEMORY_PRESSURE_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.MEMORY_SHARED_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.SWAP_TOTAL_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.SWAP_USED_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.ZRAM_STORED_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.ZRAM_TOTAL_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.ZRAM_USED_BYTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryCollectorTest {
  private static final double KIB = 1024;

  @TempDir private Path root;

  @Test
  void readsAServer() throws CollectorException {
    ReadAnswer answer =
        ReadAnswer.of(new MemoryCollector(FixturePlatform.ofResource("host/two-sockets")));
    assertThat(answer.names()).containsExactly("memory");
    expect(answer, MEMORY_TOTAL_BYTES, 528280440 * KIB);
    expect(answer, MEMORY_USED_BYTES, 48280440 * KIB);
    expect(answer, MEMORY_AVAILABLE_BYTES, 480000000 * KIB);
    expect(answer, MEMORY_FREE_BYTES, 401234560 * KIB);
    expect(answer, MEMORY_CACHED_BYTES, 72000000 * KIB);
    expect(answer, MEMORY_BUFFERS_BYTES, 812345 * KIB);
    expect(answer, MEMORY_SHARED_BYTES, 5000000 * KIB);
    expect(answer, MEMORY_DIRTY_BYTES, 1234 * KIB);
    expect(answer, SWAP_TOTAL_BYTES, 8388604 * KIB);
    expect(answer, SWAP_USED_BYTES, 388604 * KIB);
    expect(answer, HUGE_TOTAL_BYTES, 2048 * 1024 * KIB);
    expect(answer, HUGE_FREE_BYTES, 1024 * 1024 * KIB);
    expect(answer, MEMORY_PRESSURE_SECONDS_TOTAL, 2.5);
    expect(answer, MEMORY_PRESSURE_FULL_SECONDS_TOTAL, 1.5);
    assertThat(answer.epoch()).isEqualTo(0x0123456789abL);
  }

  @Test
  void compressedMemoryOfAllDevicesIsAddedUp() throws CollectorException {
    ReadAnswer answer =
        ReadAnswer.of(new MemoryCollector(withZram("  3000  1000  1200 0 0 0 0\n")));
    expect(answer, ZRAM_TOTAL_BYTES, 20000);
    expect(answer, ZRAM_STORED_BYTES, 8000);
    expect(answer, ZRAM_USED_BYTES, 3300);
  }

  @Test
  void aSumThatLacksOneDeviceIsAbsent() throws CollectorException {
    ReadAnswer answer = ReadAnswer.of(new MemoryCollector(withZram("nonsense\n")));
    expect(answer, ZRAM_TOTAL_BYTES, 20000);
    assertThat(answer.value("memory", ZRAM_STORED_BYTES)).isNaN();
    assertThat(answer.value("memory", ZRAM_USED_BYTES)).isNaN();
  }

  private FixturePlatform withZram(String second) {
    return FixturePlatform.at(root)
        .file("/proc/meminfo", "MemTotal: 1000 kB\n")
        .folder("/sys/block/sda")
        .file("/sys/block/zram0/disksize", "10000\n")
        .file("/sys/block/zram0/mm_stat", "    5000     2000     2100        0     2200 12 0\n")
        .file("/sys/block/zram1/disksize", "10000\n")
        .file("/sys/block/zram1/mm_stat", second);
  }

  @Test
  void rowsNeedFewOfThem() throws CollectorException {
    ReadAnswer answer =
        ReadAnswer.of(
            new MemoryCollector(FixturePlatform.ofResource("host/two-sockets")), Level.CORE);
    expect(answer, MEMORY_USED_BYTES, 48280440 * KIB);
    assertThat(answer.value("memory", MEMORY_CACHED_BYTES)).isNaN();
  }

  @Test
  void whatAnOldKernelDoesNotSayIsAbsent() throws CollectorException {
    ReadAnswer answer = read("MemTotal: 1000 kB\nMemFree: 400 kB\nCached: 100 kB\n");
    expect(answer, MEMORY_TOTAL_BYTES, 1000 * KIB);
    expect(answer, MEMORY_FREE_BYTES, 400 * KIB);
    assertThat(answer.value("memory", MEMORY_USED_BYTES)).isNaN();
    assertThat(answer.value("memory", MEMORY_CACHED_BYTES)).isNaN();
    assertThat(answer.value("memory", SWAP_TOTAL_BYTES)).isNaN();
  }

  @Test
  void linesThatContradictEachOtherAreAbsent() throws CollectorException {
    ReadAnswer answer =
        read(
            """
            MemTotal: 1000 kB
            MemFree: 2000 kB
            MemAvailable: 3000 kB
            SwapTotal: 5 kB
            SwapFree: 6 kB
            Cached: 1 kB
            SReclaimable: 1 kB
            Shmem: 3 kB
            """);
    assertThat(answer.value("memory", MEMORY_USED_BYTES)).isNaN();
    assertThat(answer.value("memory", MEMORY_AVAILABLE_BYTES)).isNaN();
    assertThat(answer.value("memory", MEMORY_FREE_BYTES)).isNaN();
    assertThat(answer.value("memory", SWAP_USED_BYTES)).isNaN();
    assertThat(answer.value("memory", MEMORY_CACHED_BYTES)).isNaN();
  }

  @Test
  void whatIsNoNumberOfKibIsAbsent() throws CollectorException {
    ReadAnswer answer =
        read(
            """
            MemTotal: 1000 kB
            MemFree: 4 MB
            Buffers: 5
            Dirty: 1 kB x
            Shmem: -1 kB
            SwapTotal: 99999999999999999999 kB
            SwapFree: 9999999999999999 kB
            HugePages_Total: 5 kB
            Hugepagesize: 2048 kB
            """);
    assertThat(answer.values()).hasSize(1);
  }

  @Test
  void withoutATotalThereIsNoReading() {
    for (String content : new String[] {"", "MemTotal: 0 kB\n", "MemFree: 5 kB\n", "\0\0"}) {
      assertThatThrownBy(() -> read(content))
          .isInstanceOf(CollectorException.class)
          .hasMessageEndingWith("/proc/meminfo does not say how much memory there is");
    }
  }

  @Test
  void withoutProcThereIsNothingToProbe() {
    Collector collector = new MemoryCollector(FixturePlatform.at(root));
    assertThat(collector.probe()).isInstanceOf(Probe.Absent.class);
    assertThatThrownBy(() -> ReadAnswer.of(collector)).isInstanceOf(CollectorException.class);
  }

  private ReadAnswer read(String meminfo) throws CollectorException {
    FixturePlatform machine = FixturePlatform.at(root).file("/proc/meminfo", meminfo);
    return ReadAnswer.of(new MemoryCollector(machine));
  }

  private static void expect(ReadAnswer answer, Metric metric, double value) {
    assertThat(answer.value("memory", metric)).as(metric.name()).isEqualTo(value);
  }
}
