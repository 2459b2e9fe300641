package io.allsmi.collectors.host.sysfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensorValueTest {
  @Test
  void valuesComeInBaseUnits() {
    assertThat(SensorValue.celsius(41850)).isEqualTo(41.85);
    assertThat(SensorValue.rpm(8400)).isEqualTo(8400);
    assertThat(SensorValue.volts(12180)).isEqualTo(12.18);
    assertThat(SensorValue.amperes(-1402)).isEqualTo(-1.402);
    assertThat(SensorValue.watts(323_000_000)).isEqualTo(323);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-128_000, 127_000, 255_000, -62_000, 65_261_850, Double.NaN})
  void temperaturesThatNoSensorReadsAreAbsent(double raw) {
    assertThat(SensorValue.celsius(raw)).isNaN();
  }

  @Test
  void zeroDegreesIsATemperatureAndNoLimit() {
    assertThat(SensorValue.celsius(0)).isEqualTo(0);
    assertThat(SensorValue.celsiusLimit(0)).isNaN();
    assertThat(SensorValue.celsiusLimit(84_850)).isEqualTo(84.85);
  }

  @Test
  void aFanThatStandsStillIsAReadingAndOneAtTheEndOfItsRegisterIsNot() {
    assertThat(SensorValue.rpm(0)).isEqualTo(0);
    assertThat(SensorValue.rpm(65_535)).isNaN();
    assertThat(SensorValue.rpm(-1)).isNaN();
  }

  @Test
  void powerIsNeverNegative() {
    assertThat(SensorValue.watts(-1)).isNaN();
    assertThat(SensorValue.watts(2e12)).isNaN();
  }
}
