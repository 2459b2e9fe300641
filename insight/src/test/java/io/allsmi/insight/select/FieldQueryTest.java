package io.allsmi.insight.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.insight.fixture.Scene;
import io.allsmi.model.Device;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Layout;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Aggregate;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldQueryTest {
  private static final int SELF = Layout.NO_PART;

  private final Scene scene =
      new Scene()
          .device("cpu0", DeviceKind.CPU)
          .device("npu0", DeviceKind.NPU)
          .device(
              DeviceInfo.of(
                      "nvidia0",
                      DeviceKind.GPU,
                      "nvidia",
                      "NVIDIA H100",
                      Info.of("uuid", "GPU-7c1e", "slot", "4"))
                  .withParts(
                      List.of(
                          Scene.link("0"),
                          Scene.link("1"),
                          Scene.link("2"),
                          Part.of(PartKind.SENSOR, "inlet.left"))))
          .block("cpu", block -> block.set(0, SELF, HostMetrics.CPU_POWER_WATTS, 120.5))
          .block(
              "nvml",
              block -> {
                block.set(2, SELF, AcceleratorMetrics.POWER_WATTS, 612);
                block.set(2, SELF, AcceleratorMetrics.UTILIZATION_RATIO, 0.97);
                block.set(2, SELF, AcceleratorMetrics.ECC_ENABLED, 1);
                block.set(2, SELF, AcceleratorMetrics.COMPUTE_MODE, 2);
                block.set(2, SELF, AcceleratorMetrics.THROTTLE, 0b101, "tide,moon");
                block.set(2, SELF, AcceleratorMetrics.POWER_MODE, Double.NaN, "MAXN");
                block.set(2, 0, AcceleratorMetrics.LINK_RECEIVE_BYTES_TOTAL, 1e9);
                block.set(2, 1, AcceleratorMetrics.LINK_RECEIVE_BYTES_TOTAL, 3e9);
                block.set(2, 2, AcceleratorMetrics.LINK_RECEIVE_BYTES_TOTAL, Double.NaN);
                block.set(2, 0, AcceleratorMetrics.LINK_STATE, 1);
                block.set(2, 1, AcceleratorMetrics.LINK_STATE, 1);
                block.set(2, 2, AcceleratorMetrics.LINK_STATE, 0);
                block.set(2, 3, HostMetrics.SENSOR_TEMPERATURE_CELSIUS, 31);
              });

  private final Device cpu = scene.snapshot().device(0);
  private final Device gpu = scene.snapshot().device(2);

  private static Field field(String name) throws QueryException {
    return FieldQuery.parse(name, Catalogue.core()).getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "device | nvidia0 | nvidia0",
        "index | 1 | 1",
        "node | gx-014 | gx-014",
        "kind | gpu | gpu",
        "vendor | nvidia | nvidia",
        "model | NVIDIA H100 | NVIDIA H100",
        "parent | '' | –",
        "uuid | GPU-7c1e | GPU-7c1e",
        "info.uuid | GPU-7c1e | GPU-7c1e",
        "info.slot | 4 | 4",
        "info.tray | '' | –",
        "power_watts | 612 | 612 W",
        "utilization_ratio | 0.97 | 97 %",
        "temperature_celsius | '' | –",
        "ecc_enabled | 1 | yes",
        "compute_mode | prohibited | prohibited",
        "throttle | idle sw_power_cap tide moon | idle, sw power cap, tide, moon",
        "power_mode | MAXN | MAXN",
        "governor | '' | –",
        "link.receive_bytes_total | 4000000000 | 3.73 GiB",
        "link.1.receive_bytes_total | 3000000000 | 2.79 GiB",
        "link.2.receive_bytes_total | '' | –",
        "link.9.receive_bytes_total | '' | –",
        "link.state | up down | 2 up, 1 down",
        "link.0.state | up | up",
        "sensor.temperature_celsius | 31 | 31 °C",
        "sensor.inlet.left.temperature_celsius | 31 | 31 °C",
        "fan.speed_rpm | '' | –",
      })
  void aFieldHasAValueForProgramsAndOneForPeople(String name, String text, String readable)
      throws QueryException {
    assertThat(field(name).name()).isEqualTo(name);
    assertThat(field(name).text(gpu)).isEqualTo(text);
    assertThat(field(name).readable(gpu)).isEqualTo(readable);
  }

  @Test
  void oneNameStandsForTheMetricOfEachKind() throws QueryException {
    Field power = field("power_watts");

    assertThat(power.number(gpu)).isEqualTo(612);
    assertThat(power.number(cpu)).isEqualTo(120.5);
    assertThat(power.text(cpu)).isEqualTo("120.5");
  }

  @Test
  void aFieldKnowsItsUnitAndLabel() throws QueryException {
    assertThat(field("power_watts").unit()).isEqualTo(Unit.WATTS);
    assertThat(field("power_watts").isNumber()).isTrue();
    assertThat(field("power_watts").label()).isEqualTo("power");
    assertThat(field("throttle").isNumber()).isFalse();
    assertThat(field("throttle").number(gpu)).isNaN();
    assertThat(field("ecc_enabled").isNumber()).isTrue();
    assertThat(field("model").isNumber()).isFalse();
    assertThat(field("model").number(gpu)).isNaN();
    assertThat(field("index").number(cpu)).isNaN();
    assertThat(field("link.state").label()).isEqualTo("link state");
    assertThat(field("link.3.state").label()).isEqualTo("link 3 state");
    assertThat(field("info.slot").label()).isEqualTo("slot");
    assertThat(field("info.slot").unit()).isEqualTo(Unit.NONE);
  }

  @ParameterizedTest
  @CsvSource({"SUM, 40", "MEAN, 20", "MAX, 30", "MIN, 10", "WORST, 30", "NONE, NaN"})
  void partsAreCombinedAsTheirMetricSays(Aggregate aggregate, double expected)
      throws QueryException {
    Metric metric =
        Metric.gauge("acme_watts", Unit.WATTS).part(PartKind.LINK).aggregate(aggregate).build();
    Device device =
        new Scene()
            .device("x0", DeviceKind.GPU, Scene.link("a"), Scene.link("b"))
            .block(
                "acme",
                block -> {
                  block.set(0, 0, metric, 10);
                  block.set(0, 1, metric, 30);
                })
            .snapshot()
            .device(0);
    Catalogue catalogue = Catalogue.core().with("acme", List.of(metric));

    Field field = FieldQuery.parse("link.acme_watts", catalogue).getFirst();
    assertThat(field.number(device)).isEqualTo(Double.valueOf(expected));
  }

  @Test
  void fieldsStandInTheOrderAskedFor() throws QueryException {
    assertThat(FieldQuery.parse("power_watts, device ,device", Catalogue.core()))
        .extracting(Field::name)
        .containsExactly("power_watts", "device", "device");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "powr_watts | no field 'powr_watts'; did you mean power_watts?",
        "utilisation_ratio | no field 'utilisation_ratio'; did you mean utilization_ratio?",
        "devcie | no field 'devcie'; did you mean device?",
        "link.stat | no field 'link.stat'; did you mean link.state?",
        "wattage_of_everything | no field 'wattage_of_everything'",
        "info. | no field 'info.'; did you mean info.pci?",
        "device,, | 'device,,' has a field that is empty",
        "'' | '' has a field that is empty",
      })
  void aNameThatIsNotKnownIsAnsweredWithTheNearest(String names, String line) {
    assertThatThrownBy(() -> FieldQuery.parse(names, Catalogue.core()))
        .isInstanceOf(QueryException.class)
        .hasMessage(line);
  }

  @Test
  void everyNameThatIsKnownCanBeAskedFor() throws QueryException {
    for (String name : FieldQuery.known(Catalogue.core())) {
      assertThat(field(name).text(cpu)).as(name).isNotNull();
      assertThat(field(name).readable(gpu)).as(name).isNotEmpty();
    }
  }
}
