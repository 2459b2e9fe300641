package io.allsmi.insight.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.fixture.Scene;
import io.allsmi.model.Device;
import io.allsmi.model.Layout;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.InterconnectMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Scale;
import io.allsmi.model.catalogue.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTest {
  private static final Metric WATTS = AcceleratorMetrics.POWER_WATTS;
  private static final Metric SHARE = AcceleratorMetrics.UTILIZATION_RATIO;
  private static final Metric BYTES = AcceleratorMetrics.MEMORY_USED_BYTES;
  private static final Metric UPTIME = HostMetrics.UPTIME_SECONDS;
  private static final Metric PLAIN = HostMetrics.LOAD1;

  @ParameterizedTest
  @CsvSource({
    "0, 0 W",
    "-0.0, 0 W",
    "0.004, 0.00 W",
    "0.005, 0.01 W",
    "0.5, 0.50 W",
    "9.99, 9.99 W",
    "9.994, 9.99 W",
    "9.996, 10.0 W",
    "61.25, 61.3 W",
    "99.94, 99.9 W",
    "99.96, 100 W",
    "612.3, 612 W",
    "999.4, 999 W",
    "999.5, 1.00 kW",
    "999.6, 1.00 kW",
    "4870, 4.87 kW",
    "9996, 10.0 kW",
    "999499, 999 kW",
    "999500, 1.00 MW",
    "-612.3, -612 W",
    "-999.6, -1.00 kW",
    "-0.001, 0.00 W",
    "1e18, 1.00 EW",
    "9.99e20, 999 EW",
    "1e30, >999 EW",
    "1.7976931348623157e308, >999 EW",
  })
  void aDecimalNumberHasThreeDigitsAndAPrefix(double value, String expected) {
    assertThat(Readable.value(WATTS, value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1, 1 B",
    "512.4, 512 B",
    "999, 999 B",
    "999.5, 0.98 KiB",
    "1000, 0.98 KiB",
    "1024, 1.00 KiB",
    "1048064, 1.00 MiB",
    "1023488, 0.98 MiB",
    "76450628403, 71.2 GiB",
    "85899345920, 80.0 GiB",
    "-1536, -1.50 KiB",
    "1e30, >999 EiB",
  })
  void bytesHaveBinaryPrefixes(double value, String expected) {
    assertThat(Readable.value(BYTES, value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"3e-15, 3.0e-15", "9.96e-9, 1.0e-8", "15e-255, 1.5e-254", "0, 0", "0.25, 0.25"})
  void aRateOfErrorsIsAPowerOfTen(double value, String expected) {
    assertThat(Readable.value(InterconnectMetrics.LINK_RAW_ERROR_RATIO, value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "0.0001, 0.0 %",
    "0.0005, 0.1 %",
    "0.004, 0.4 %",
    "0.073, 7.3 %",
    "0.0994, 9.9 %",
    "0.0996, 10 %",
    "0.97, 97 %",
    "0.994, 99 %",
    "0.996, 100 %",
    "1, 100 %",
    "1.024, 102 %",
    "-0.05, -5.0 %",
    "99.99, 9999 %",
    "100, 10.0 k%",
  })
  void aRatioIsAPercentage(double value, String expected) {
    assertThat(Readable.value(SHARE, value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "0.0000004, 0 µs",
    "0.00025, 250 µs",
    "0.0009994, 999 µs",
    "0.0009996, 1 ms",
    "0.25, 250 ms",
    "0.9994, 999 ms",
    "0.9996, 1.0 s",
    "1.25, 1.3 s",
    "9.94, 9.9 s",
    "9.96, 10 s",
    "12.4, 12 s",
    "59.4, 59 s",
    "59.6, 1m 00s",
    "245, 4m 05s",
    "3599.4, 59m 59s",
    "3599.6, 1h 00m",
    "7899, 2h 11m",
    "86399.9, 23h 59m",
    "86400, 1d 00h",
    "273600, 3d 04h",
    "86399999, 999d 23h",
    "86400000, 1000d",
    "1e15, >99999d",
    "-12, -12 s",
  })
  void aTimeIsInTwoUnits(double value, String expected) {
    assertThat(Readable.value(UPTIME, value)).isEqualTo(expected);
    assertThat(Readable.duration(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "8, 8",
    "0.52, 0.52",
    "0.525, 0.53",
    "12.34, 12.3",
    "412, 412",
    "2210, 2210",
    "99999, 99999",
    "123456, 123 k",
    "-3, -3",
  })
  void aPlainNumberIsShownAsItIs(double value, String expected) {
    assertThat(Readable.value(PLAIN, value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"64, 64 °C", "63.5, 64 °C", "64.4, 64 °C", "-3.5, -4 °C", "-0.4, 0 °C"})
  void degreesAreWhole(double value, String expected) {
    assertThat(Readable.value(AcceleratorMetrics.TEMPERATURE_CELSIUS, value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberIsADash(double value) {
    for (Metric metric : Catalogue.core().metrics()) {
      if (metric.isText() || !metric.states().isEmpty()) continue;
      assertThat(Readable.value(metric, value)).isEqualTo("–");
      assertThat(Readable.compact(metric, value)).isEqualTo("–");
    }
    assertThat(Readable.duration(value)).isEqualTo("–");
    assertThat(Readable.age(value)).isEqualTo("–");
  }

  @Test
  void otherUnitsHaveTheirSigns() {
    assertThat(Readable.value(AcceleratorMetrics.FREQUENCY_HERTZ, 1.98e9)).isEqualTo("1.98 GHz");
    assertThat(Readable.value(HostMetrics.DISK_READ_BYTES_PER_SECOND, 1.2e9))
        .isEqualTo("1.20 GB/s");
    assertThat(Readable.value(HostMetrics.FAN_SPEED_RPM, 2210.4)).isEqualTo("2210 rpm");
    assertThat(Readable.value(HostMetrics.RAIL_VOLTS, 12.06)).isEqualTo("12.1 V");
    assertThat(Readable.value(HostMetrics.RAIL_AMPERES, 0.85)).isEqualTo("0.85 A");
    assertThat(Readable.value(AcceleratorMetrics.ENERGY_JOULES_TOTAL, 6.63e8)).isEqualTo("663 MJ");
    assertThat(Readable.value(HostMetrics.NETWORK_RECEIVE_PACKETS_TOTAL, 1.2e6))
        .isEqualTo("1.20 M");
    assertThat(Readable.value(AcceleratorMetrics.XID_LAST_TIMESTAMP_SECONDS, 1_795_295_057.12))
        .isEqualTo("2026-11-21T21:04:17.120Z");
  }

  @Test
  void aNumberMayStandWithoutItsUnit() {
    assertThat(Readable.number(WATTS, 4870)).isEqualTo("4.87 k");
    assertThat(Readable.number(WATTS, 612)).isEqualTo("612");
    assertThat(Readable.number(SHARE, 0.97)).isEqualTo("97");
    assertThat(Readable.number(BYTES, 76450628403.0)).isEqualTo("71.2 Gi");
  }

  @Test
  void aCompactNumberHasNoSpaces() {
    assertThat(Readable.compact(WATTS, 4870)).isEqualTo("4.87kW");
    assertThat(Readable.compact(SHARE, 0.97)).isEqualTo("97%");
    assertThat(Readable.compact(BYTES, 76450628403.0)).isEqualTo("71.2G");
    assertThat(Readable.compact(BYTES, 512)).isEqualTo("512B");
    assertThat(Readable.compact(UPTIME, 273_600)).isEqualTo("3d04h");
  }

  @Test
  void aPaddedNumberHasTheWidthOfItsColumn() {
    assertThat(Readable.padded(SHARE, 0.07)).isEqualTo("7.0 %");
    assertThat(Readable.padded(SHARE, 0.97)).isEqualTo(" 97 %");
    assertThat(Readable.padded(SHARE, Double.NaN)).isEqualTo("    –");
    assertThat(Readable.padded(WATTS, 61.2)).isEqualTo(" 61.2 W");
    assertThat(Readable.padded(WATTS, 4870)).isEqualTo("4.87 kW");
    assertThat(Readable.padded(WATTS, 1e30)).isEqualTo(">999 EW");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void noUsualNumberIsWiderThanItsColumn(long seed) {
    Random random = new Random(seed);
    for (Metric metric : Catalogue.core().metrics()) {
      if (metric.isText() || !metric.states().isEmpty()) continue;
      for (int i = 0; i < 300; i++) {
        double most = metric.unit() == Unit.RATIO ? 1 : metric.unit() == Unit.CELSIUS ? 999 : 1e8;
        double value = most * Math.pow(random.nextDouble(), 1 + random.nextInt(9));
        assertThat(Readable.padded(metric, value))
            .as("seed %d, %s of %s", seed, value, metric)
            .hasSize(Readable.width(metric));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void decimalNumbersAreThoseOfExactArithmetic(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      double value = Math.pow(10, random.nextInt(18) - 1) * (1 + 9 * random.nextDouble());
      assertThat(Readable.value(WATTS, value))
          .as("seed %d, %s", seed, value)
          .isEqualTo(exact(value) + "W");
    }
  }

  /** Three significant digits by definition: the first prefix that leaves less than 1000. */
  private static String exact(double value) {
    BigDecimal rest = new BigDecimal(value);
    for (String prefix : new String[] {"", "k", "M", "G", "T", "P", "E"}) {
      for (int decimals = 2; decimals >= 0; decimals--) {
        BigDecimal rounded = rest.setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal border = BigDecimal.TEN.pow(3 - decimals);
        if (rounded.compareTo(border) < 0) return rounded.toPlainString() + " " + prefix;
      }
      rest = rest.movePointLeft(3);
    }
    throw new IllegalArgumentException("too large: " + value);
  }

  @Test
  void moreDigitsAreShownWhereAMetricAsksForThem() {
    Metric fine = Metric.gauge("acme_volts", Unit.VOLTS).digits(4).build();
    Metric coarse = Metric.gauge("acme_watts", Unit.WATTS).digits(2).build();

    assertThat(Readable.value(fine, 1.0544)).isEqualTo("1.054 V");
    assertThat(Readable.value(coarse, 612)).isEqualTo("612 W");
    assertThat(Readable.value(coarse, 61.2)).isEqualTo("61 W");
  }

  @Test
  void anAgeIsInWords() {
    assertThat(Readable.age(12)).isEqualTo("12 s ago");
    assertThat(Readable.age(0.003)).isEqualTo("3 ms ago");
    assertThat(Readable.age(-5)).isEqualTo("now");
  }

  @Test
  void statesAndFlagsAreWords() {
    Metric throttle = AcceleratorMetrics.THROTTLE;
    int thermal = throttle.states().indexOf("hw_thermal");
    int cap = throttle.states().indexOf("sw_power_cap");

    assertThat(Readable.of(throttle, 0, "")).isEqualTo("none");
    assertThat(Readable.of(throttle, Double.NaN, "")).isEqualTo("–");
    assertThat(Readable.of(throttle, (1 << thermal) | (1 << cap), ""))
        .isEqualTo("sw power cap, hw thermal");
    assertThat(Readable.of(throttle, 1 << thermal, "moon_phase,tide"))
        .isEqualTo("hw thermal, moon phase, tide");
    assertThat(Readable.of(AcceleratorMetrics.LINK_STATE, 0, "")).isEqualTo("down");
    assertThat(Readable.of(AcceleratorMetrics.LINK_STATE, Double.NaN, "half_open"))
        .isEqualTo("half open");
    assertThat(Readable.of(AcceleratorMetrics.LINK_STATE, 99, "")).isEqualTo("–");
    assertThat(Readable.of(AcceleratorMetrics.ECC_ENABLED, 1, "")).isEqualTo("yes");
    assertThat(Readable.of(AcceleratorMetrics.ECC_ENABLED, 0, "")).isEqualTo("no");
    assertThat(Readable.of(HostMetrics.NETWORK_UP, 0, "")).isEqualTo("down");
    assertThat(Readable.of(AcceleratorMetrics.POWER_MODE, Double.NaN, "MAXN")).isEqualTo("MAXN");
    assertThat(Readable.of(AcceleratorMetrics.POWER_MODE, Double.NaN, "")).isEqualTo("–");
    assertThat(Readable.word(SourceState.NOT_PERMITTED)).isEqualTo("not permitted");
  }

  @Test
  void aDevicesReadingIsReadByItsType() {
    Device device =
        new Scene()
            .device("nvidia0", DeviceKind.GPU, Scene.link("0"))
            .block(
                "nvml",
                block -> {
                  block.set(0, Layout.NO_PART, WATTS, 612);
                  block.set(0, Layout.NO_PART, AcceleratorMetrics.POWER_MODE, Double.NaN, "MAXN");
                  block.set(0, 0, AcceleratorMetrics.LINK_STATE, 1);
                })
            .snapshot()
            .device(0);

    assertThat(Readable.of(device, WATTS)).isEqualTo("612 W");
    assertThat(Readable.of(device, AcceleratorMetrics.POWER_MODE)).isEqualTo("MAXN");
    assertThat(Readable.of(device, 0, AcceleratorMetrics.LINK_STATE)).isEqualTo("up");
    assertThat(Readable.of(device, SHARE)).isEqualTo("–");
  }

  @Test
  void everyScaleIsTested() {
    assertThat(WATTS.display().scale()).isEqualTo(Scale.DECIMAL);
    assertThat(SHARE.display().scale()).isEqualTo(Scale.PERCENT);
    assertThat(BYTES.display().scale()).isEqualTo(Scale.BINARY);
    assertThat(UPTIME.display().scale()).isEqualTo(Scale.DURATION);
    assertThat(PLAIN.display().scale()).isEqualTo(Scale.PLAIN);
  }
}
