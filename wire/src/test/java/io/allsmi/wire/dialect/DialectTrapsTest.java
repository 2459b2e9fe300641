package io.allsmi.wire.dialect;

import static io.allsmi.wire.dialect.Pages.device;
import static io.allsmi.wire.dialect.Pages.read;
import static io.allsmi.wire.dialect.Pages.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Event;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other exporters do that a reader would not think of. */
class DialectTrapsTest {
  @ParameterizedTest
  @ValueSource(strings = {"hostname", "Hostname"})
  void dcgmRenamedTheLabelOfTheHost(String label) throws Exception {
    PageRead read =
        read("DCGM_FI_DEV_GPU_TEMP{gpu=\"0\",UUID=\"GPU-1\"," + label + "=\"gx-1\"} 40\n");
    assertThat(read.snapshot().node()).isEqualTo("gx-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UUID", "uuid", "gpu_uuid"})
  void dcgmSpellsTheUuidInThreeWays(String label) throws Exception {
    PageRead read = read("DCGM_FI_DEV_GPU_TEMP{gpu=\"3\"," + label + "=\"GPU-1\"} 40\n");
    assertThat(device(read, "nvidia3").info().info().get("uuid")).isEqualTo("GPU-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775794",
        "9223372036854775792",
        "4611686018427387904",
        "2147483632",
        "2147483635",
        "140737488355328.000000",
        "140737488355331",
        "1.40737488355328e+14",
        "NaN",
        "+Inf"
      })
  void whatDcgmCallsBlankIsAbsent(String blank) throws Exception {
    PageRead read =
        read(
            "DCGM_FI_DEV_FB_USED{gpu=\"0\",UUID=\"GPU-1\"} "
                + blank
                + "\nDCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{gpu=\"0\",UUID=\"GPU-1\"} "
                + blank
                + "\n");
    assertThat(value(read, "nvidia0", "memory_used_bytes")).isNaN();
    assertThat(value(read, "nvidia0", "energy_joules_total")).isNaN();
  }

  @Test
  void whatIsNearABlankIsNone() throws Exception {
    PageRead read =
        read("DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{gpu=\"0\",UUID=\"GPU-1\"} 2147483636\n");
    assertThat(value(read, "nvidia0", "energy_joules_total")).isEqualTo(2147483.636);
  }

  @Test
  void aGpuThatSeveralJobsShareIsOneGpu() throws Exception {
    String gpu = "gpu=\"0\",UUID=\"GPU-1\",hostname=\"h\"";
    PageRead read =
        read(
            "DCGM_FI_DEV_POWER_USAGE{%s,hpc_job=\"17\"} 300\nDCGM_FI_DEV_POWER_USAGE{%s,hpc_job=\"4\"} 300\nDCGM_FI_DEV_FB_FREE{%s,hpc_job=\"17\"} 1\nDCGM_FI_DEV_FB_FREE{%s,hpc_job=\"4\"} 1\nDCGM_FI_DEV_FB_USED{%s,hpc_job=\"17\"} 2\nDCGM_FI_DEV_FB_USED{%s,hpc_job=\"4\"} 2\n"
                .replace("%s", gpu));
    assertThat(read.snapshot().inventory().devices()).hasSize(1);
    assertThat(value(read, "nvidia0", "power_watts")).isEqualTo(300);
    assertThat(value(read, "nvidia0", "memory_used_bytes")).isEqualTo(2.0 * (1 << 20));
    assertThat(value(read, "nvidia0", "memory_total_bytes")).isEqualTo(3.0 * (1 << 20));
    assertThat(device(read, "nvidia0").info().info().get("job")).isEqualTo("17,4");
  }

  @Test
  void sharesOfPodsAreAddedAndRepetitionsAreNot() throws Exception {
    String page =
        """
        DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-1",pod="a"} 30
        DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-1",pod="b"} 20
        """;
    PageReader reader = Pages.reader();
    assertThat(value(read(reader, page), "nvidia0", "utilization_ratio")).isEqualTo(0.5);
    PageReader repeated = Pages.reader();
    String same = page.replace("20\n", "30\n");
    assertThat(value(read(repeated, same), "nvidia0", "utilization_ratio")).isEqualTo(0.3);
    // The memory of a page that repeats does not hold for one that splits.
    assertThat(value(read(repeated, page), "nvidia0", "utilization_ratio")).isEqualTo(0.5);
  }

  @Test
  void exportedLabelsAreThoseOfTheOneWhoUsesTheGpu() throws Exception {
    PageRead read =
        read(
            """
            DCGM_FI_DEV_GPU_TEMP{gpu="0",UUID="GPU-1",pod="nvidia-dcgm-exporter-x7",namespace="gpu-operator",exported_pod="train-0",exported_namespace="ml"} 40
            DCGM_FI_DEV_GPU_TEMP{gpu="1",UUID="GPU-2",pod="nvidia-dcgm-exporter-x7",namespace="gpu-operator"} 40
            """);
    assertThat(device(read, "nvidia0").info().info().get("pod")).isEqualTo("train-0");
    assertThat(device(read, "nvidia0").info().info().get("namespace")).isEqualTo("ml");
    assertThat(device(read, "nvidia1").info().info().get("pod")).isEmpty();
    assertThat(device(read, "nvidia1").info().info().get("namespace")).isEmpty();
  }

  @Test
  void aStickyXidIsAnEventOnlyWhenItChanges() throws Exception {
    PageReader reader = Pages.reader();
    assertThat(xid(reader, 31)).isEmpty();
    assertThat(xid(reader, 31)).isEmpty();
    List<Event> events = xid(reader, 79);
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().number()).hasValue(79);
    assertThat(events.getFirst().device()).isEqualTo("nvidia0");
    assertThat(xid(reader, 79)).isEqualTo(events);
    assertThat(xid(reader, 0)).isEqualTo(events);
  }

  private static List<Event> xid(PageReader reader, int code) throws Exception {
    String page = "DCGM_FI_DEV_XID_ERRORS{gpu=\"0\",UUID=\"GPU-1\"} " + code + "\n";
    PageRead read = read(reader, page);
    assertThat(device(read, "nvidia0").value(ForeignMetrics.LAST_XID)).isEqualTo(code);
    return read.snapshot().events();
  }

  @Test
  void linksOfDcgmAreSpelledInTheirOwnWay() throws Exception {
    PageRead read =
        read(
            """
            DCGM_FI_DEV_GPU_TEMP{gpu="2",UUID="GPU-1",modelName="H100"} 40
            DCGM_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_TOTAL{nvlink="7",gpu="2",gpu_uuid="GPU-1",model_name="H100"} 3
            DCGM_FI_DEV_NVLINK_REPLAY_ERROR_COUNT_TOTAL{nvswitch="0",nvlink="1"} 9
            """);
    assertThat(value(read, "nvidia2", "link.replay_errors_total", "7")).isEqualTo(3);
    assertThat(read.snapshot().inventory().devices()).hasSize(1);
    assertThat(read.otherSamples()).isEqualTo(1);
  }

  @Test
  void bitsOfReasonsThatHaveNoNameAreOther() throws Exception {
    PageRead read = read("DCGM_FI_DEV_CLOCK_THROTTLE_REASONS{gpu=\"0\",UUID=\"GPU-1\"} 4100\n");
    assertThat(value(read, "nvidia0", "throttle")).isEqualTo(4 + 512);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "amd_"})
  void amdsNamesMayHaveAPrefixAndPartitionsNoSensors(String prefix) throws Exception {
    String labels = "card_model=\"MI300X\",serial_number=\"S1\",gpu_partition_id=";
    PageRead read =
        read(
            (prefix + "gpu_package_power{gpu_id=\"0\"," + labels + "\"0\"} 700\n")
                + (prefix + "gpu_package_power{gpu_id=\"1\"," + labels + "\"1\"} 0\n")
                + (prefix + "gpu_gfx_activity{gpu_id=\"1\"," + labels + "\"1\"} 0\n")
                + (prefix + "gpu_used_vram{gpu_id=\"1\"," + labels + "\"1\"} 5\n")
                + (prefix + "gpu_total_vram{gpu_id=\"1\"," + labels + "\"1\"} 10\n"));
    assertThat(read.dialect()).isEqualTo("amd");
    assertThat(value(read, "amd0", "power_watts")).isEqualTo(700);
    DeviceInfo partition = device(read, "amd0/p1").info();
    assertThat(partition.kind()).isEqualTo(DeviceKind.MIG);
    assertThat(partition.parent()).isEqualTo("amd0");
    assertThat(value(read, "amd0/p1", "utilization_ratio")).isNaN();
    assertThat(value(read, "amd0/p1", "memory_used_bytes")).isEqualTo(5.0 * (1 << 20));
  }

  @Test
  void rebellionsHasColonsAndAHealthThatIsZeroWhenGood() throws Exception {
    PageRead read =
        read(
            """
            RBLN_DEVICE_STATUS:HEALTH{uuid="u1",name="rbln0",card="RBLN-CA22",hostname="r1"} 0
            RBLN_DEVICE_STATUS:HEALTH{uuid="u2",name="rbln1",card="RBLN-CA22",hostname="r1"} 1
            RBLN_DEVICE_STATUS:DRAM_TOTAL{uuid="u1",name="rbln0",card="RBLN-CA22",hostname="r1"} 15.7
            """);
    assertThat(read.snapshot().node()).isEqualTo("r1");
    List<String> names =
        read.snapshot().inventory().devices().stream().map(DeviceInfo::name).toList();
    assertThat(value(read, names.get(0), "alive")).isEqualTo(1);
    assertThat(value(read, names.get(1), "alive")).isZero();
    assertThat(value(read, names.get(0), "memory_total_bytes")).isEqualTo(15.7 * (1 << 30));
  }

  @Test
  void timesBehindValuesAreTaken() throws Exception {
    PageReader reader = Pages.reader();
    String page = "node_load1 1.5 1795305711297\nnode_load5 2 1795305711297 # {a=\"b\"} 1\n";
    assertThat(value(read(reader, page), "node", "load1")).isEqualTo(1.5);
    PageRead again = read(reader, page.replace("711297", "712000").replace(" 2 ", " 3 "));
    assertThat(value(again, "node", "load5")).isEqualTo(3);
    assertThat(again.malformedLines()).isZero();
  }

  @Test
  void allSmiMeansUnknownByZeroAndMinusOne() throws Exception {
    String gpu = "{gpu=\"NVIDIA L4\",instance=\"h\",gpu_uuid=\"GPU-1\",gpu_index=\"0\"} ";
    PageRead read =
        read(
            ("all_smi_gpu_temperature_celsius" + gpu + "0\n")
                + ("all_smi_gpu_utilization" + gpu + "-1\n")
                + ("all_smi_gpu_power_consumption_watts" + gpu + "0\n")
                + ("all_smi_gpu_frequency_mhz" + gpu + "0\n")
                + ("all_smi_gpu_memory_used_bytes" + gpu + "0\n")
                + ("all_smi_gpu_memory_total_bytes" + gpu + "0\n"));
    for (String path :
        List.of(
            "temperature_celsius",
            "utilization_ratio",
            "power_watts",
            "frequency_hertz",
            "memory_used_bytes",
            "memory_total_bytes")) {
      assertThat(value(read, "nvidia0", path)).as(path).isNaN();
    }
  }

  @Test
  void anIdleGpuOfAllSmiUsesNothingOfTheMemoryThatItHas() throws Exception {
    String gpu = "{gpu=\"NVIDIA L4\",instance=\"h\",gpu_uuid=\"GPU-1\",gpu_index=\"0\"} ";
    PageRead read =
        read(
            ("all_smi_gpu_memory_used_bytes" + gpu + "0\n")
                + ("all_smi_gpu_memory_total_bytes" + gpu + "5\n"));
    assertThat(value(read, "nvidia0", "memory_used_bytes")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gpu_index=\"0\",gpu_uuid", "index=\"0\",uuid", "npu_index=\"0\",npu_uuid"})
  void allSmiHasHadSeveralSetsOfLabels(String labels) throws Exception {
    PageRead read =
        read("all_smi_gpu_utilization{gpu=\"NVIDIA L4\",instance=\"h\"," + labels + "=\"U\"} 50\n");
    assertThat(device(read, "nvidia0").info().info().get("uuid")).isEqualTo("U");
    assertThat(read.snapshot().node()).isEqualTo("h");
  }

  @Test
  void familiesOfVendorsDoNotMakeASecondDeviceOfAllSmi() throws Exception {
    PageRead read =
        read(
            """
            all_smi_gpu_utilization{gpu="HL-325L",instance="g",gpu_uuid="U",gpu_index="0"} 50
            all_smi_gaudi_power_max_watts{npu="HL-325L",instance="g",npu_uuid="U",npu_index="0"} 850
            all_smi_gpu_info{gpu="HL-325L",instance="g",gpu_uuid="U",gpu_index="0",type="NPU"} 1
            """);
    assertThat(read.snapshot().inventory().devices()).hasSize(1);
    assertThat(device(read, "intel0").kind()).isEqualTo(DeviceKind.NPU);
    assertThat(value(read, "intel0", "power_limit_watts")).isEqualTo(850);
  }

  @Test
  void allSmisProcessesHaveNoHostAndAStartThatMayBeAnAge() throws Exception {
    String gpu = "{gpu=\"NVIDIA L4\",instance=\"h\",gpu_uuid=\"GPU-1\",gpu_index=\"0\"} ";
    String process =
        ",name=\"p\",user=\"u\",device_id=\"0\",gpu_index=\"0\",device_uuid=\"GPU-1\",command=\"{\\\"a\\\"}\"}"
            + " ";
    PageRead read =
        read(
            ("all_smi_gpu_utilization" + gpu + "3\n")
                + ("all_smi_process_memory_used_bytes{pid=\"7\"" + process + "1024\n")
                + ("all_smi_process_start_time_seconds{pid=\"7\"" + process + "1795300000\n")
                + ("all_smi_process_cpu_percent{pid=\"7\"" + process + "150.00\n")
                + ("all_smi_process_memory_used_bytes{pid=\"8\"" + process + "0\n")
                + ("all_smi_process_start_time_seconds{pid=\"8\"" + process + "86400\n"));
    ProcessUse first = read.snapshot().processes().get(0);
    ProcessUse second = read.snapshot().processes().get(1);
    assertThat(first.startedAt()).isEqualTo(1_795_300_000_000L);
    assertThat(first.cpuRatio()).isEqualTo(1.5);
    assertThat(first.uses().getFirst().device()).isEqualTo("nvidia0");
    assertThat(first.uses().getFirst().memoryBytes()).isEqualTo(1024);
    // A process without memory of the device is one of the host's, which all-smi lists too.
    assertThat(second.uses()).isEmpty();
    assertThat(second.startedAt()).isZero();
  }

  @Test
  void furiosasCoresAreTheMeanOfTheDevice() throws Exception {
    PageRead read =
        read(
            """
            furiosa_npu_core_utilization{device="npu0",uuid="u",arch="rngd",core="0",hostname="f"} 40
            furiosa_npu_core_utilization{device="npu0",uuid="u",arch="rngd",core="1",hostname="f"} 60
            furiosa_npu_hw_temperature{device="npu0",uuid="u",arch="rngd",core="0",hostname="f",label="peak"} 71
            furiosa_npu_hw_temperature{device="npu0",uuid="u",arch="rngd",core="0",hostname="f",label="ambient"} 41
            """);
    String npu = read.snapshot().inventory().devices().getFirst().name();
    assertThat(value(read, npu, "utilization_ratio")).isEqualTo(0.5);
    assertThat(value(read, npu, "core.utilization_ratio", "1")).isEqualTo(0.6);
    assertThat(value(read, npu, "temperature_celsius")).isEqualTo(71);
    assertThat(value(read, npu, "board_temperature_celsius")).isEqualTo(41);
  }

  @Test
  void tenstorrentTellsWhereTheMachineStands() throws Exception {
    PageRead read =
        read(
            """
            tt_tdp_w{hostname="t1",hall="h",aisle="a",rack="r7",shelf_u="12",tray="1",chip="0"} 90
            tt_tdp_w{hostname="t1",hall="h",aisle="a",rack="r7",shelf_u="12",tray="1",chip="1"} 80
            tt_dram_temperature_top_celsius{hostname="t1",tray="1",chip="1"} 60
            tt_dram_temperature_bottom_celsius{hostname="t1",tray="1",chip="1"} 66
            tt_chip_count{hostname="t1",hall="h",aisle="a",rack="r7",shelf_u="12"} 2
            """);
    assertThat(read.snapshot().node()).isEqualTo("t1");
    assertThat(device(read, "node").info().info().get("rack")).isEqualTo("r7");
    assertThat(value(read, "tenstorrent1", "power_watts")).isEqualTo(80);
    assertThat(value(read, "tenstorrent1", "memory_temperature_celsius")).isEqualTo(66);
  }

  @Test
  void habanaCountsInMilliwatts() throws Exception {
    PageRead read = read("habanalabs_power_mW{device=\"2\",UUID=\"01P0-HL\"} 95500\n");
    assertThat(value(read, "gaudi2", "power_watts")).isEqualTo(95.5);
  }

  @Test
  void nvitopPutsUnitsBehindItsNames() throws Exception {
    PageRead read =
        read(
            """
            gpu_memory_used_MiB{hostname="n",index="1",devicename="RTX 3090",uuid="GPU-9"} 24
            gpu_temperature_C{hostname="n",index="1",devicename="RTX 3090",uuid="GPU-9"} 55
            gpu_pcie_rx_throughput_MiBps{hostname="n",index="1",devicename="RTX 3090",uuid="GPU-9"} 2
            process_gpu_memory_MiB{hostname="n",index="1",devicename="RTX 3090",uuid="GPU-9",pid="12",username="eva"} 3
            """);
    assertThat(value(read, "nvidia1", "memory_used_bytes")).isEqualTo(24.0 * (1 << 20));
    assertThat(value(read, "nvidia1", "pcie_receive_bytes_per_second")).isEqualTo(2.0 * (1 << 20));
    assertThat(read.snapshot().processes().getFirst().user()).isEqualTo("eva");
  }

  @Test
  void macmonNamesOneChip() throws Exception {
    PageRead read =
        read(
            """
            macmon_gpu_usage_ratio{chip="Apple M3 Pro"} 0.4
            macmon_sys_power_watts{chip="Apple M3 Pro"} 21.5
            macmon_ecpu_freq_mhz{chip="Apple M3 Pro"} 1100
            """);
    assertThat(device(read, "apple0").model()).isEqualTo("Apple M3 Pro");
    assertThat(value(read, "chassis", "power_watts")).isEqualTo(21.5);
    assertThat(value(read, "cpu0", "cluster.frequency_hertz", "efficiency")).isEqualTo(1.1e9);
  }

  @Test
  void intelTellsPlacesByLabels() throws Exception {
    String gpu = "{hw_id=\"0\",pci_bdf=\"0000:4d:00.0\",";
    PageRead read =
        read(
            ("hw_temperature_celsius" + gpu + "hw_sensor_location=\"gpu\"} 61\n")
                + ("hw_temperature_celsius" + gpu + "hw_sensor_location=\"memory\"} 70\n")
                + ("hw_memory_usage_bytes" + gpu + "hw_memory_location=\"device\"} 8\n")
                + ("hw_errors_total"
                    + gpu
                    + "error_type=\"uncorrectable\",error_category=\"a\"} 1\n")
                + ("hw_errors_total"
                    + gpu
                    + "error_type=\"uncorrectable\",error_category=\"b\"} 2\n"));
    assertThat(value(read, "intel0", "temperature_celsius")).isEqualTo(61);
    assertThat(value(read, "intel0", "memory_temperature_celsius")).isEqualTo(70);
    assertThat(value(read, "intel0", "ecc_uncorrected_errors_total")).isEqualTo(3);
    assertThat(device(read, "intel0").info().info().get("pci")).isEqualTo("0000:4d:00.0");
  }

  @Test
  void aReadingThatIsMadeOfTwoIsAbsentWithoutOne() throws Exception {
    PageRead read = read("node_memory_MemTotal_bytes 100\n");
    assertThat(value(read, "memory", "total_bytes")).isEqualTo(100);
    assertThat(value(read, "memory", "used_bytes")).isNaN();
  }

  @Test
  void controlCharactersOfLabelsDoNotReachATerminal() throws Exception {
    PageRead read =
        read(
            "DCGM_FI_DEV_GPU_TEMP{gpu=\"0\",UUID=\"GPU-1\",modelName=\"a\u001b[2Jb\u202ec\"} 40\n");
    assertThat(device(read, "nvidia0").model()).isEqualTo("a [2Jb c");
  }

  @Test
  void helpMayBeRepeatedAndWrong() throws Exception {
    PageRead read =
        read(
            """
            # HELP all_smi_gpu_utilization a
            # TYPE all_smi_gpu_utilization gauge
            all_smi_gpu_utilization{gpu="NVIDIA L4",gpu_uuid="A",gpu_index="0"} 1
            # HELP all_smi_gpu_utilization b
            # TYPE all_smi_gpu_utilization counter
            all_smi_gpu_utilization{gpu="NVIDIA L4",gpu_uuid="B",gpu_index="1"} 2
            """);
    assertThat(read.malformedLines()).isZero();
    assertThat(device(read, "nvidia1").value(AcceleratorMetrics.UTILIZATION_RATIO)).isEqualTo(0.02);
  }
}
