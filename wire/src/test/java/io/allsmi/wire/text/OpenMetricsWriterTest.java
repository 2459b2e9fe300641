package io.allsmi.wire.text;

import static io.allsmi.model.Layout.NO_PART;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.Unit;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenMetricsWriterTest {
  private static final ExpositionOptions OPTIONS = ExpositionOptions.of("0.1.0");

  private final BlockBuilder readings = new BlockBuilder();

  @Test
  void saysOfTheProgramAndItsSourcesWhatTextSays() {
    assertThat(page(Samples.snapshot()))
        .startsWith(
            """
            # TYPE allsmi_build info
            # HELP allsmi_build Version of the program that wrote this page
            allsmi_build_info{version="0.1.0"} 1
            # TYPE allsmi_exposition_families_omitted gauge
            # HELP allsmi_exposition_families_omitted Families that were left out to keep this page within its budget of samples
            allsmi_exposition_families_omitted 0
            # TYPE allsmi_collector_success gauge
            # HELP allsmi_collector_success Whether the collector answered when it was last asked
            allsmi_collector_success{collector="nvml"} 1
            allsmi_collector_success{collector="chassis"} 0
            # TYPE allsmi_collector_duration_seconds gauge
            # UNIT allsmi_collector_duration_seconds seconds
            # HELP allsmi_collector_duration_seconds Time that the collector's last answer took
            allsmi_collector_duration_seconds{collector="nvml"} 0.0117
            """)
        .contains("# TYPE allsmi_device info\n", "# TYPE allsmi_node info\n")
        .endsWith("kernel=\"6.12.0\"} 1\n# EOF\n");
  }

  @Test
  void aCounterIsNamedWithoutTotalAndItsSamplesWithIt() {
    readings.set(0, NO_PART, AcceleratorMetrics.ENERGY_JOULES_TOTAL, 7);
    assertThat(page(gpu()))
        .contains(
            """
            # TYPE allsmi_device_energy_joules counter
            # UNIT allsmi_device_energy_joules joules
            # HELP allsmi_device_energy_joules\
            """)
        .contains("\nallsmi_device_energy_joules_total{device=\"gpu0\"} 7\n")
        .doesNotContain("TYPE allsmi_device_energy_joules_total");
  }

  @Test
  void samplesAreTheSameInBothFormats() {
    ExpositionWriter writer = new ExpositionWriter(OPTIONS.upTo(Level.ALL));
    Snapshot everything = Everything.snapshot();
    assertThat(samples(writer.write(everything, Format.OPENMETRICS)))
        .isEqualTo(samples(writer.write(everything, Format.TEXT)))
        .hasSizeGreaterThan(500);
  }

  @Test
  void quotesInHelpAreEscaped() {
    Metric metric = Metric.gauge("acme_watts", Unit.WATTS).help("a \\ b\nc \"d\"").asRead();
    readings.set(0, NO_PART, metric, 1);
    assertThat(page(gpu())).contains("# HELP allsmi_device_acme_watts a \\\\ b\\nc \\\"d\\\"\n");
  }

  @Test
  void aUnitThatTheNameDoesNotEndWithIsNotTold() {
    readings.set(0, NO_PART, Metric.of("acme_draw", MetricType.GAUGE, Unit.WATTS).asRead(), 1);
    assertThat(page(gpu())).contains("# TYPE allsmi_device_acme_draw gauge\nallsmi_device_acme");
  }

  @Test
  void aCounterBesideAGaugeOfItsNameIsUnknown() {
    readings.set(0, NO_PART, Metric.gauge("acme_hits", Unit.NONE).asRead(), 1);
    readings.set(0, NO_PART, Metric.counter("acme_hits_total", Unit.NONE).asRead(), 2);
    assertThat(page(gpu()))
        .contains("# TYPE allsmi_device_acme_hits gauge\n")
        .contains("# TYPE allsmi_device_acme_hits_total unknown\n");
  }

  @Test
  void modesBesideAGaugeOfTheirNameAreAGauge() {
    readings.set(0, NO_PART, Metric.gauge("mode", Unit.NONE).asRead(), 1);
    readings.set(0, NO_PART, HostMetrics.CPU_GOVERNOR, Double.NaN, "powersave");
    assertThat(page(gpu()))
        .contains("# TYPE allsmi_device_mode gauge\n")
        .contains("# TYPE allsmi_device_mode_info gauge\n");
  }

  @Test
  void aCounterBelowZeroCountedNothing() {
    readings.set(0, NO_PART, AcceleratorMetrics.ENERGY_JOULES_TOTAL, -1);
    assertThat(page(gpu())).doesNotContain("energy_joules");
  }

  @Test
  void anAppendixStandsBeforeTheEnd() {
    byte[] text = bytes("# TYPE x counter\nx_total 1\n");
    byte[] openMetrics = bytes("# TYPE x counter\nx_total 1\n# EOF\n");
    Appendix appendix = Appendix.of(text, openMetrics);
    ExpositionWriter writer = new ExpositionWriter(OPTIONS);
    for (Format format : Format.values()) {
      Bytes out = new Bytes();
      writer.write(gpu(), format, appendix, out);
      String page = string(out.toByteArray());
      assertThat(page).containsOnlyOnce("# TYPE x counter\nx_total 1\n");
      if (format == Format.TEXT) assertThat(page).endsWith("x_total 1\n");
      else assertThat(page).endsWith("x_total 1\n# EOF\n").containsOnlyOnce("# EOF");
    }
  }

  private Snapshot gpu() {
    DeviceInfo gpu = DeviceInfo.of("gpu0", DeviceKind.GPU, "", "", Info.NONE);
    return new Snapshot(
        "n",
        Samples.AT,
        new Inventory(List.of(gpu), 1),
        List.of(readings.build("s", Samples.AT, 0)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String page(Snapshot snapshot) {
    return string(new ExpositionWriter(OPTIONS).write(snapshot, Format.OPENMETRICS));
  }

  private static List<String> samples(byte[] page) {
    return string(page).lines().filter(line -> !line.startsWith("#")).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
