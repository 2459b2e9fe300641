package io.allsmi.collectors.apple;

import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.CHASSIS_POWER_WATTS;
import static io.allsmi.model.catalogue.HostMetrics.CPU_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.FAN_SPEED_RPM;
import static io.allsmi.model.catalogue.HostMetrics.THERMAL_PRESSURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.apple.sensor.FakeSmc;
import io.allsmi.collectors.apple.system.Mac.HidTemperature;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppleSensorsTest {
  private final FakeMac mac = new FakeMac();

  private ReadAnswer read() throws CollectorException {
    try (AppleSensors collector = new AppleSensors(mac::open)) {
      assertThat(collector.probe()).isEqualTo(Probe.present());
      return ReadAnswer.of(collector);
    }
  }

  @Test
  void theHottestSensorsOfTheSmcAreThoseOfCpuAndGpu() throws CollectorException {
    mac.smc =
        Optional.of(
            new FakeSmc()
                .number("Tg0j", 51.5)
                .number("Tg1a", 0)
                .number("Tp01", 62.25)
                .number("Te05", 48));
    ReadAnswer answer = read();
    assertThat(answer.value("apple0", TEMPERATURE_CELSIUS)).isEqualTo(51.5);
    assertThat(answer.value("cpu0", CPU_TEMPERATURE_CELSIUS)).isEqualTo(62.25);
  }

  @Test
  void theHidSystemServesWhereTheSmcHasNone() throws CollectorException {
    mac.hid =
        List.of(
            new HidTemperature("GPU MTR Temp Sensor1", 44),
            new HidTemperature("pACC MTR Temp Sensor2", 57),
            new HidTemperature("gas gauge battery", 31));
    ReadAnswer answer = read();
    assertThat(answer.value("apple0", TEMPERATURE_CELSIUS)).isEqualTo(44);
    assertThat(answer.value("cpu0", CPU_TEMPERATURE_CELSIUS)).isEqualTo(57);
  }

  @Test
  void fansAndThePowerOfTheWholeMachine() throws CollectorException {
    mac.smc =
        Optional.of(
            new FakeSmc()
                .key("FNum", "ui8 ", (byte) 2)
                .number("F0Ac", 1350)
                .number("F0Mx", 5400)
                .number("F1Ac", 0)
                .number("F1Mx", 5400)
                .number("PSTR", 38.25));
    ReadAnswer answer = read();
    assertThat(answer.device("chassis").model()).isEqualTo("Mac16,5");
    assertThat(answer.value("chassis", PartKind.FAN, "0", FAN_SPEED_RPM)).isEqualTo(1350);
    assertThat(answer.value("chassis", PartKind.FAN, "1", FAN_SPEED_RPM)).isZero();
    assertThat(answer.value("chassis", CHASSIS_POWER_WATTS)).isEqualTo(38.25);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "4,4", "-1,NaN", "5,NaN"})
  void thermalPressure(int told, Double read) throws CollectorException {
    mac.pressure = told;
    assertThat(read().value("chassis", THERMAL_PRESSURE)).isEqualTo(read);
  }

  @Test
  void aMacThatGivesNothingHasNoReadings() throws CollectorException {
    assertThat(read().values()).isEmpty();
  }
}
