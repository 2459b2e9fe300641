package io.allsmi.wire.text;

import static io.allsmi.model.Layout.NO_PART;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Part;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Scope;
import io.allsmi.model.catalogue.Unit;
import io.allsmi.wire.RandomSnapshots;
import io.allsmi.wire.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpositionWriterTest {
  private static final ExpositionOptions OPTIONS = ExpositionOptions.of("0.1.0");

  private final BlockBuilder readings = new BlockBuilder();

  @Test
  void thePageIsAsPublished() {
    assertThat(page(Samples.snapshot()))
        .isEqualTo(
            """
            # HELP allsmi_build_info Version of the program that wrote this page
            # TYPE allsmi_build_info gauge
            allsmi_build_info{version="0.1.0"} 1
            # HELP allsmi_exposition_families_omitted Families that were left out to keep this page within its budget of samples
            # TYPE allsmi_exposition_families_omitted gauge
            allsmi_exposition_families_omitted 0
            # HELP allsmi_collector_success Whether the collector answered when it was last asked
            # TYPE allsmi_collector_success gauge
            allsmi_collector_success{collector="nvml"} 1
            allsmi_collector_success{collector="chassis"} 0
            # HELP allsmi_collector_duration_seconds Time that the collector's last answer took
            # TYPE allsmi_collector_duration_seconds gauge
            allsmi_collector_duration_seconds{collector="nvml"} 0.0117
            allsmi_collector_duration_seconds{collector="chassis"} 0.25
            # HELP allsmi_collector_last_success_timestamp_seconds When the collector last answered, since 1970
            # TYPE allsmi_collector_last_success_timestamp_seconds gauge
            allsmi_collector_last_success_timestamp_seconds{collector="nvml"} 1795295057.1
            allsmi_collector_last_success_timestamp_seconds{collector="chassis"} 1795295052.12
            # HELP allsmi_collector_stuck_threads Threads inside a call that has not returned
            # TYPE allsmi_collector_stuck_threads gauge
            allsmi_collector_stuck_threads{collector="nvml"} 0
            allsmi_collector_stuck_threads{collector="chassis"} 1
            # HELP allsmi_device_info What the device is
            # TYPE allsmi_device_info gauge
            allsmi_device_info{device="nvidia0",kind="gpu",vendor="nvidia",model="NVIDIA H100 80GB HBM3",uuid="GPU-7c2f",serial="",pci="0000:4b:00.0",numa="",parent=""} 1
            # HELP allsmi_device_software_info Versions of the software on and for the device
            # TYPE allsmi_device_software_info gauge
            allsmi_device_software_info{device="nvidia0",driver="580.95.05",firmware="",vbios=""} 1
            # HELP allsmi_device_link_info Types of links and what they lead to
            # TYPE allsmi_device_link_info gauge
            allsmi_device_link_info{device="nvidia0",link="0",type="nvlink",remote="nvswitch0"} 1
            """
                + family("utilization_ratio", AcceleratorMetrics.UTILIZATION_RATIO, "gauge")
                + "allsmi_device_utilization_ratio{device=\"nvidia0\"} 0.97\n"
                + family("memory_total_bytes", AcceleratorMetrics.MEMORY_TOTAL_BYTES, "gauge")
                + "allsmi_device_memory_total_bytes{device=\"nvidia0\"} 85899345920\n"
                + family("temperature_celsius", AcceleratorMetrics.TEMPERATURE_CELSIUS, "gauge")
                + "allsmi_device_temperature_celsius{device=\"nvidia0\"} 67\n"
                + family("power_watts", AcceleratorMetrics.POWER_WATTS, "gauge")
                + "allsmi_device_power_watts{device=\"nvidia0\"} 612.3\n"
                + family("energy_joules_total", AcceleratorMetrics.ENERGY_JOULES_TOTAL, "counter")
                + "allsmi_device_energy_joules_total{device=\"nvidia0\"} 85899345920\n"
                + family("throttle_active", AcceleratorMetrics.THROTTLE, "gauge")
                + """
                allsmi_device_throttle_active{device="nvidia0",reason="sw_power_cap"} 1
                allsmi_device_throttle_active{device="nvidia0",reason="hw_slowdown"} 0
                # HELP allsmi_device_rail_acme_power_watts What the rail draws
                # TYPE allsmi_device_rail_acme_power_watts gauge
                allsmi_device_rail_acme_power_watts{device="nvidia0",rail="VDD"} 12.5
                # HELP allsmi_node_info Names of the node
                # TYPE allsmi_node_info gauge
                allsmi_node_info{device="node",hostname="gx-014",os="Debian 13",kernel="6.12.0"} 1
                """);
  }

  private static String family(String name, Metric metric, String type) {
    String family = "allsmi_device_" + name;
    return "# HELP " + family + " " + metric.help() + "\n# TYPE " + family + " " + type + "\n";
  }

  @Test
  void whatIsAbsentHasNoSampleAndNoFamily() {
    readings.set(0, NO_PART, AcceleratorMetrics.POWER_WATTS, Double.NaN);
    readings.set(1, NO_PART, AcceleratorMetrics.TEMPERATURE_CELSIUS, 50);
    readings.set(0, NO_PART, AcceleratorMetrics.TEMPERATURE_CELSIUS, Double.POSITIVE_INFINITY);
    String page = page(snapshot(gpu("gpu0"), gpu("gpu1")));
    assertThat(page)
        .contains("allsmi_device_temperature_celsius{device=\"gpu1\"} 50\n")
        .doesNotContain("power_watts", "celsius{device=\"gpu0\"", "Inf", "NaN");
  }

  @Test
  void aRateIsLeftOutWhereItsCounterIsThereAndAShareIsNot() {
    readings.set(0, NO_PART, HostMetrics.CPU_BUSY_SECONDS_TOTAL, 10);
    readings.set(0, NO_PART, HostMetrics.CPU_IDLE_SECONDS_TOTAL, 90);
    readings.set(0, NO_PART, HostMetrics.CPU_UTILIZATION_RATIO, 0.1);
    readings.set(1, NO_PART, HostMetrics.CPU_UTILIZATION_RATIO, 0.2);
    readings.set(2, NO_PART, AcceleratorMetrics.MEMORY_USED_BYTES, 1);
    readings.set(2, NO_PART, AcceleratorMetrics.MEMORY_TOTAL_BYTES, 4);
    readings.set(2, NO_PART, AcceleratorMetrics.MEMORY_USED_RATIO, 0.25);
    String page = page(snapshot(cpu("cpu0"), cpu("cpu1"), gpu("gpu0")));
    assertThat(page)
        .contains("allsmi_cpu_utilization_ratio{device=\"cpu1\"} 0.2\n")
        .contains("allsmi_device_memory_used_ratio{device=\"gpu0\"} 0.25\n")
        .doesNotContain("allsmi_cpu_utilization_ratio{device=\"cpu0\"}");
  }

  @Test
  void readingsOlderThanTheirCadenceAndTheDeadlineAreLeftOut() {
    String page = page(Samples.snapshot(), OPTIONS.freshFor(1.6));
    assertThat(page).contains("power_watts{").doesNotContain("temperature_celsius{");
    assertThat(page(Samples.snapshot(), OPTIONS.freshFor(5))).contains("temperature_celsius{");
  }

  @Test
  void aReadingOfASourceThatAnswersSeldomIsFreshForTwiceItsCadence() {
    readings.set(0, NO_PART, AcceleratorMetrics.POWER_WATTS, 1);
    Block block = readings.build("chassis", Samples.AT.plusSeconds(-3.9), 0);
    Snapshot snapshot = Samples.snapshot().withBlocks(List.of(block));
    assertThat(page(snapshot, OPTIONS.freshFor(1.6))).contains("power_watts{");
  }

  @Test
  void aLowerLevelLeavesOutFamilies() {
    assertThat(page(Samples.snapshot(), OPTIONS.upTo(Level.CORE)))
        .contains("allsmi_device_power_watts")
        .doesNotContain("acme_power_watts");
  }

  @Test
  void aStateThatTheDeviceWasNotKnownToReportIsThereForAllItsParts() {
    Metric phase = Metric.state("acme_phase", "cold", "warm").part(PartKind.SENSOR).asRead();
    readings.set(0, 0, phase, 1);
    readings.set(0, 1, phase, Double.NaN, "plasma");
    DeviceInfo device =
        gpu("gpu0")
            .withParts(List.of(Part.of(PartKind.SENSOR, "10"), Part.of(PartKind.SENSOR, "9")));
    assertThat(page(snapshot(device)))
        .endsWith(
            """
            # TYPE allsmi_device_sensor_acme_phase gauge
            allsmi_device_sensor_acme_phase{device="gpu0",sensor="9",state="cold"} 0
            allsmi_device_sensor_acme_phase{device="gpu0",sensor="9",state="warm"} 0
            allsmi_device_sensor_acme_phase{device="gpu0",sensor="9",state="plasma"} 1
            allsmi_device_sensor_acme_phase{device="gpu0",sensor="10",state="cold"} 0
            allsmi_device_sensor_acme_phase{device="gpu0",sensor="10",state="warm"} 1
            allsmi_device_sensor_acme_phase{device="gpu0",sensor="10",state="plasma"} 0
            """);
  }

  @Test
  void flagsBeyondWhatTheDeviceWasKnownToReportAreThere() {
    Metric faults = Metric.flags("acme_faults", "a", "b", "c").asRead();
    readings.set(0, NO_PART, faults, 0b101, "d,e");
    DeviceInfo device = gpu("gpu0").withReportable(Map.of("acme_faults", List.of("b", "a")));
    assertThat(page(snapshot(device)))
        .endsWith(
            """
            # TYPE allsmi_device_acme_faults_active gauge
            allsmi_device_acme_faults_active{device="gpu0",reason="b"} 0
            allsmi_device_acme_faults_active{device="gpu0",reason="a"} 1
            allsmi_device_acme_faults_active{device="gpu0",reason="c"} 1
            allsmi_device_acme_faults_active{device="gpu0",reason="d"} 1
            allsmi_device_acme_faults_active{device="gpu0",reason="e"} 1
            """);
  }

  @Test
  void labelsAndHelpAreEscaped() {
    Metric metric =
        Metric.gauge("acme_watts", Unit.WATTS).help("a \\ b\nc \"d\"").part(PartKind.RAIL).asRead();
    readings.set(0, 0, metric, 1);
    DeviceInfo device =
        gpu("gpu \"0\"\\\n").withParts(List.of(Part.of(PartKind.RAIL, "\0größe 🙂")));
    assertThat(page(snapshot(device)))
        .contains("# HELP allsmi_device_rail_acme_watts a \\\\ b\\nc \"d\"\n")
        .contains("watts{device=\"gpu \\\"0\\\"\\\\\\n\",rail=\"\uFFFDgröße 🙂\"} 1\n");
  }

  @Test
  void aModeIsALabel() {
    readings.set(0, NO_PART, HostMetrics.CPU_GOVERNOR, Double.NaN, "per\"formance");
    assertThat(page(snapshot(cpu("cpu0"))))
        .endsWith(
            """
            # TYPE allsmi_cpu_mode_info gauge
            allsmi_cpu_mode_info{device="cpu0",mode="governor",value="per\\"formance"} 1
            """);
  }

  @Test
  void aMetricThatTheFormatCannotNameIsLeftOut() {
    readings.set(
        0, NO_PART, Metric.gauge("x", Unit.NONE).part(new PartKind("a b", true)).asRead(), 1);
    readings.set(0, NO_PART, Metric.of("größe", MetricType.GAUGE, Unit.NONE).asRead(), 1);
    readings.set(0, NO_PART, Metric.of("info", MetricType.GAUGE, Unit.NONE).asRead(), 1);
    assertThat(page(snapshot(gpu("gpu0")))).endsWith("parent=\"\"} 1\n");
  }

  @Test
  void twoMetricsOfOneNameDoNotMakeOneSampleTwice() {
    readings.set(0, NO_PART, AcceleratorMetrics.POWER_WATTS, 1);
    Block one = readings.build("one", Samples.AT, 0);
    readings.set(0, NO_PART, AcceleratorMetrics.POWER_WATTS, 2);
    Block two = readings.build("two", Samples.AT, 0);
    Snapshot both = snapshot(gpu("gpu0")).withBlocks(List.of(one, two));
    assertThat(page(both)).containsOnlyOnce("power_watts{");
  }

  @Test
  void samplesOfAcceleratorsCarryTheUuidWhereItIsAskedFor() {
    readings.set(0, NO_PART, AcceleratorMetrics.POWER_WATTS, 1);
    readings.set(0, 0, AcceleratorMetrics.ENGINE_UTILIZATION_RATIO, 0.5);
    readings.set(0, NO_PART, AcceleratorMetrics.THROTTLE, 1);
    readings.set(1, NO_PART, AcceleratorMetrics.POWER_WATTS, 2);
    readings.set(2, NO_PART, HostMetrics.CPU_BUSY_SECONDS_TOTAL, 3);
    DeviceInfo gpu =
        DeviceInfo.of("gpu0", DeviceKind.GPU, "", "", Info.of("uuid", "GPU-7", "driver", "570"))
            .withParts(List.of(Part.of(PartKind.ENGINE, "dec")))
            .withReportable(Map.of("throttle", List.of("idle")));
    assertThat(page(snapshot(gpu, gpu("gpu1"), cpu("cpu0")), OPTIONS.withUuids()))
        .contains("allsmi_device_power_watts{device=\"gpu0\",uuid=\"GPU-7\"} 1\n")
        .contains("allsmi_device_power_watts{device=\"gpu1\",uuid=\"\"} 2\n")
        .contains("ratio{device=\"gpu0\",uuid=\"GPU-7\",engine=\"dec\"} 0.5\n")
        .contains("throttle_active{device=\"gpu0\",uuid=\"GPU-7\",reason=\"idle\"}")
        .contains("software_info{device=\"gpu0\",uuid=\"GPU-7\",driver=\"570\"")
        .contains("allsmi_cpu_busy_seconds_total{device=\"cpu0\"} 3\n");
  }

  @Test
  void aNodeThatIsNoneSaysSo() {
    DeviceInfo node =
        DeviceInfo.of("node", DeviceKind.NODE, "", "", Info.of("simulated", "nvidia-h100:8"));
    assertThat(page(snapshot(gpu("gpu0"), node)))
        .contains("allsmi_build_info{version=\"0.1.0\",simulated=\"nvidia-h100:8\"} 1\n");
  }

  @Test
  void aLostDeviceKeepsItsDescription() {
    assertThat(page(snapshot(gpu("gpu0")))).contains("allsmi_device_info{device=\"gpu0\"");
  }

  @Test
  void eachFamilyIsThereOnceAndItsSamplesTogether() {
    RandomSnapshots random = new RandomSnapshots(3);
    for (int i = 0; i < 20; i++) {
      List<String> families = new ArrayList<>();
      for (String line : page(random.next(8), OPTIONS.upTo(Level.ALL)).split("\n", -1)) {
        if (line.isEmpty()) continue;
        String name = line.startsWith("#") ? line.split(" ", 4)[2] : line.split("[{ ]", 2)[0];
        if (families.isEmpty() || !families.getLast().equals(name)) families.add(name);
      }
      assertThat(families).doesNotHaveDuplicates();
    }
  }

  @Test
  void theNameOfAFamilyIsScopePartAndMetric() {
    assertThat(FamilyName.of(Scope.BOARD, AcceleratorMetrics.POWER_WATTS))
        .isEqualTo("allsmi_board_power_watts");
    assertThat(FamilyName.of(Scope.CPU, HostMetrics.CPU_TIME_SECONDS_TOTAL))
        .isEqualTo("allsmi_cpu_time_seconds_total");
  }

  private static DeviceInfo gpu(String name) {
    return DeviceInfo.of(name, DeviceKind.GPU, "", "", Info.NONE);
  }

  private static DeviceInfo cpu(String name) {
    return DeviceInfo.of(name, DeviceKind.CPU, "", "", Info.NONE);
  }

  private Snapshot snapshot(DeviceInfo... devices) {
    return new Snapshot(
        "n",
        Samples.AT,
        new Inventory(List.of(devices), 1),
        List.of(readings.build("s", Samples.AT, 0)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String page(Snapshot snapshot) {
    return page(snapshot, OPTIONS);
  }

  private static String page(Snapshot snapshot, ExpositionOptions options) {
    return new String(new ExpositionWriter(options).write(snapshot), StandardCharsets.UTF_8);
  }
}
