package io.allsmi.wire.text;

import static io.allsmi.model.Layout.NO_PART;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.wire.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private final BlockBuilder readings = new BlockBuilder();

  @Test
  void aPageOfOneSourceHasItsReadingsItsDevicesAndItsState() {
    assertThat(page(Selection.of(List.of("cpu"))))
        .contains("allsmi_cpu_info{device=\"cpu0\"", "allsmi_cpu_busy_seconds_total{")
        .contains("allsmi_collector_success{collector=\"cpu\"}")
        .doesNotContain("nvml", "allsmi_device_");
  }

  @Test
  void aNameStandsForAllRhythmsOfASource() {
    assertThat(page(Selection.of(List.of("nvml"))))
        .contains("power_watts{", "temperature_celsius{")
        .contains("{collector=\"nvml\"}", "{collector=\"nvml-health\"}")
        .doesNotContain("allsmi_cpu", "\"cpu\"", "nvmlx");
    assertThat(page(Selection.of(List.of("nvml-health"))))
        .contains("temperature_celsius{")
        .doesNotContain("power_watts{", "{collector=\"nvml\"}");
  }

  @Test
  void severalNamesAreAllTaken() {
    assertThat(page(Selection.of(List.of("cpu", "nvml-health", "cpu"))))
        .contains("temperature_celsius{", "allsmi_cpu_busy_seconds_total{")
        .doesNotContain("power_watts{");
  }

  @Test
  void noNameIsEverySource() {
    assertThat(page(Selection.of(List.of()))).isEqualTo(page(Selection.ALL));
  }

  @Test
  void namesThatNoSourceHasAreTold() {
    Selection selection = Selection.of(List.of("zz", "nvm", "nvml", "absent", "nvml-", ""));
    assertThat(selection.unknownIn(snapshot())).containsExactly("", "nvm", "nvml-", "zz");
    assertThat(Selection.sourcesOf(snapshot()))
        .containsExactly("absent", "cpu", "nvml", "nvml-health", "nvmlx");
  }

  @Test
  void theSameChoiceIsEqualInAnyOrder() {
    assertThat(Selection.of(List.of("b", "a", "b"))).isEqualTo(Selection.of(List.of("a", "b")));
  }

  private Snapshot snapshot() {
    readings.set(0, NO_PART, AcceleratorMetrics.POWER_WATTS, 1);
    var power = readings.build("nvml", Samples.AT, 0);
    readings.set(0, NO_PART, AcceleratorMetrics.TEMPERATURE_CELSIUS, 2);
    var health = readings.build("nvml-health", Samples.AT, 0);
    readings.set(1, NO_PART, HostMetrics.CPU_BUSY_SECONDS_TOTAL, 3);
    var cpu = readings.build("cpu", Samples.AT, 0);
    return new Snapshot(
        "n",
        Samples.AT,
        new Inventory(
            List.of(
                DeviceInfo.of("gpu0", DeviceKind.GPU, "", "", Info.NONE),
                DeviceInfo.of("cpu0", DeviceKind.CPU, "", "", Info.NONE)),
            1),
        List.of(power, health, cpu),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            Source.ok("nvml", Samples.AT, 0.1, 1),
            Source.ok("nvml-health", Samples.AT, 0.1, 1),
            Source.ok("nvmlx", Samples.AT, 0.1, 1),
            Source.ok("cpu", Samples.AT, 0.1, 1),
            Source.without("absent", SourceState.ABSENT, "", "")));
  }

  private String page(Selection selection) {
    ExpositionOptions options = ExpositionOptions.of("0.1.0").of(selection);
    return new String(new ExpositionWriter(options).write(snapshot()), StandardCharsets.UTF_8);
  }
}
