package io.allsmi.wire.dialect;

import static io.allsmi.wire.dialect.Pages.device;
import static io.allsmi.wire.dialect.Pages.recorded;
import static io.allsmi.wire.dialect.Pages.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.model.Device;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedPagesTest {
  @Test
  void nodeExporterTellsOfTheHost() throws Exception {
    PageRead read = recorded("node_exporter-1.5.prom");
    assertThat(read.dialect()).isEqualTo("node");
    assertThat(read.malformedLines()).isZero();
    assertThat(read.snapshot().node()).isEqualTo("vm");
    assertThat(read.snapshot().inventory().devices())
        .extracting(DeviceInfo::name)
        .containsExactlyInAnyOrder("node", "cpu0", "vda", "/", "memory", "eth0");
    assertThat(value(read, "node", "load15")).isEqualTo(0.22);
    assertThat(value(read, "node", "uptime_seconds")).isCloseTo(2667.3, within(0.1));
    assertThat(value(read, "cpu0", "busy_seconds_total")).isCloseTo(1298.29, within(1e-6));
    assertThat(value(read, "cpu0", "idle_seconds_total")).isCloseTo(4018.28, within(1e-6));
    assertThat(value(read, "cpu0", "class.time_seconds_total", "steal"))
        .isCloseTo(3.79, within(1e-6));
    assertThat(value(read, "cpu0", "core.idle_seconds_total", "1"))
        .isCloseTo(1961.59, within(1e-6));
    assertThat(value(read, "cpu0", "threads")).isEqualTo(2);
    assertThat(value(read, "memory", "total_bytes")).isEqualTo(25276514304.0);
    assertThat(value(read, "memory", "used_bytes")).isEqualTo(25276514304.0 - 24934154240.0);
    assertThat(value(read, "vda", "read_bytes_total")).isEqualTo(3470738432.0);
    assertThat(value(read, "/", "size_bytes")).isEqualTo(270553174016.0);
    assertThat(value(read, "/", "read_only")).isZero();
    assertThat(value(read, "eth0", "up")).isEqualTo(1);
    assertThat(device(read, "node").info().info().get("os"))
        .isEqualTo("Debian GNU/Linux 12 (bookworm)");
    assertThat(read.snapshot().blocks().getFirst().observedAt())
        .isEqualTo(Moment.ofWall(1_795_305_711_298L));
  }

  @Test
  void allSmiTellsOfAHostWithoutAGpu() throws Exception {
    PageRead read = recorded("all-smi-0.28.1-api-host.prom");
    assertThat(read.dialect()).isEqualTo("all-smi");
    assertThat(read.snapshot().node()).isEqualTo("vm");
    assertThat(read.snapshot().accelerators()).isEmpty();
    assertThat(device(read, "cpu0").model()).isEqualTo("AMD EPYC");
    assertThat(value(read, "cpu0", "utilization_ratio")).isEqualTo(0.004950495362281799);
    assertThat(value(read, "cpu0", "core.utilization_ratio", "1")).isEqualTo(0.009900990724563598);
    assertThat(value(read, "/", "used_bytes")).isEqualTo(270553174016.0 - 83446427648.0);
  }

  @Test
  void allSmiTellsOfEightGpus() throws Exception {
    PageRead read = recorded("all-smi-0.28.1-mock-nvidia.prom");
    assertThat(read.snapshot().node()).isEqualTo("node-0001");
    assertThat(read.snapshot().accelerators()).hasSize(8);
    Device gpu = device(read, "nvidia0");
    assertThat(gpu.model()).isEqualTo("NVIDIA B200 192GB HBM3");
    assertThat(gpu.info().vendor()).isEqualTo("nvidia");
    assertThat(gpu.info().info().get("driver")).isEqualTo("580.82.07");
    assertThat(value(read, "nvidia0", "utilization_ratio")).isEqualTo(0.4594);
    assertThat(value(read, "nvidia0", "frequency_hertz")).isEqualTo(1.396e9);
    assertThat(value(read, "nvidia0", "power_watts")).isEqualTo(382.513);
    // What is said to be the chassis' is the sum of the GPUs.
    assertThat(value(read, "chassis", "power_watts")).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"furiosa", "tenstorrent"})
  void allSmisNpusAreNpusOfTheHostThatTheOtherLinesName(String vendor) throws Exception {
    PageRead read = recorded("all-smi-0.28.1-mock-" + vendor + ".prom");
    assertThat(read.snapshot().node()).isEqualTo("node-0001");
    assertThat(read.snapshot().accelerators())
        .isNotEmpty()
        .allMatch(device -> device.kind().equals(DeviceKind.NPU))
        .allMatch(device -> device.info().vendor().equals(vendor));
  }

  @Test
  void dcgmExporterTellsOfEightGpus() throws Exception {
    PageRead read = recorded("dcgm-exporter.prom");
    assertThat(read.dialect()).isEqualTo("dcgm");
    assertThat(read.snapshot().node()).isEqualTo("gpu-014");
    assertThat(read.snapshot().accelerators()).hasSize(8);
    DeviceInfo gpu = device(read, "nvidia7").info();
    assertThat(gpu.model()).isEqualTo("NVIDIA H100 80GB HBM3");
    assertThat(gpu.info().get("pci")).isEqualTo("0000:df:00.0");
    assertThat(gpu.info().get("driver")).isEqualTo("550.54.15");
    assertThat(value(read, "nvidia7", "utilization_ratio")).isEqualTo(0.97);
    assertThat(value(read, "nvidia7", "memory_used_bytes")).isEqualTo(71769.0 * (1 << 20));
    assertThat(value(read, "nvidia7", "memory_total_bytes"))
        .isEqualTo((71769.0 + 9236 + 554) * (1 << 20));
    assertThat(value(read, "nvidia7", "energy_joules_total")).isEqualTo(578069292.286);
    assertThat(value(read, "nvidia7", "pcie_receive_bytes_per_second")).isEqualTo(1100000007);
    assertThat(value(read, "nvidia7", "tensor_active_ratio")).isEqualTo(0.507);
    assertThat(device(read, "nvidia3").value(ForeignMetrics.LAST_XID)).isEqualTo(79);
    // One has no thermometer there, which the page says by a number beyond 2^62.
    assertThat(value(read, "nvidia1", "memory_temperature_celsius")).isNaN();
    assertThat(value(read, "nvidia2", "memory_temperature_celsius")).isEqualTo(62);
  }

  @Test
  void rowsOfMigAreInstancesWithTheirOwners() throws Exception {
    PageRead read = recorded("dcgm-exporter-mig.prom");
    assertThat(read.snapshot().node()).isEqualTo("a100-3");
    assertThat(read.snapshot().inventory().devices())
        .extracting(DeviceInfo::name)
        .containsExactly("nvidia0", "nvidia1", "nvidia1/mig1", "nvidia1/mig9");
    DeviceInfo instance = device(read, "nvidia1/mig1").info();
    assertThat(instance.kind()).isEqualTo(DeviceKind.MIG);
    assertThat(instance.parent()).isEqualTo("nvidia1");
    assertThat(instance.model()).isEqualTo("MIG 3g.40gb");
    assertThat(instance.info().get("pod")).isEqualTo("chat-5f");
    assertThat(instance.info().get("uuid")).isEmpty();
    assertThat(device(read, "nvidia1").info().info().get("pod")).isEmpty();
    assertThat(device(read, "nvidia0").info().info().get("namespace")).isEqualTo("ml");
    assertThat(value(read, "nvidia1/mig1", "memory_used_bytes")).isEqualTo(20192.0 * (1 << 20));
    assertThat(value(read, "nvidia1/mig1", "utilization_ratio")).isEqualTo(0.5);
    // Its rows repeat the sensors of the whole GPU, which has them once.
    assertThat(value(read, "nvidia1", "power_watts")).isEqualTo(210);
    assertThat(value(read, "nvidia1", "memory_used_bytes")).isNaN();
  }

  @Test
  void nvidiaGpuExporterTellsOfGpusByUuid() throws Exception {
    PageRead read = recorded("nvidia_gpu_exporter.prom");
    assertThat(read.dialect()).isEqualTo("nvidia-gpu");
    assertThat(read.snapshot().node()).isEqualTo("given");
    Device busy = device(read, "nvidia0");
    Device idle = device(read, "nvidia1");
    assertThat(busy.info().info().get("uuid")).startsWith("GPU-4b3ab2a5");
    assertThat(busy.info().info().get("pci")).isEqualTo("0000:3b:00.0");
    assertThat(busy.value(AcceleratorMetrics.POWER_WATTS)).isEqualTo(290.01);
    assertThat(busy.value(AcceleratorMetrics.THROTTLE)).isEqualTo(4);
    assertThat(idle.value(AcceleratorMetrics.THROTTLE)).isEqualTo(1);
    assertThat(busy.info().reportable(AcceleratorMetrics.THROTTLE))
        .containsExactly(
            "idle",
            "sw_power_cap",
            "hw_slowdown",
            "sync_boost",
            "sw_thermal",
            "hw_thermal",
            "hw_power_brake");
    assertThat(idle.value(AcceleratorMetrics.RECOVERY_ACTION)).isEqualTo(1);
    assertThat(value(read, "nvidia1", "xid.errors_total", "13")).isEqualTo(2);
    List<ProcessUse> processes = read.snapshot().processes();
    assertThat(processes).hasSize(1);
    assertThat(processes.getFirst().pid()).isEqualTo(4711);
    assertThat(processes.getFirst().name()).isEqualTo("python3");
    assertThat(processes.getFirst().uses().getFirst().device()).isEqualTo("nvidia0");
    assertThat(processes.getFirst().uses().getFirst().memoryBytes()).isEqualTo(4.4e10);
    assertThat(read.snapshot().blocks().getFirst().observedAt())
        .isEqualTo(Moment.ofWall(1_795_305_709_000L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all-smi-0.28.1-mock-apple.prom",
        "all-smi-0.28.1-mock-jetson.prom",
        "all-smi-0.28.1-mock-tenstorrent.prom",
        "dcgm-exporter.prom",
        "node_exporter-1.5.prom",
        "nvidia_gpu_exporter.prom"
      })
  void aPageReadAgainSaysTheSame(String name) throws Exception {
    PageReader reader = Pages.reader();
    PageRead first = Pages.read(reader, Pages.bytes(name));
    PageRead again = Pages.read(reader, Pages.bytes(name));
    assertThat(Pages.json(again.snapshot())).isEqualTo(Pages.json(first.snapshot()));
    assertThat(again.snapshot().inventory()).isSameAs(first.snapshot().inventory());
    assertThat(again.otherSamples()).isEqualTo(first.otherSamples());
  }
}
