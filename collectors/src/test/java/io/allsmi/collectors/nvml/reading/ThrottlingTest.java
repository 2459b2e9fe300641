package io.allsmi.collectors.nvml.reading;

import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottlingTest {
  @ParameterizedTest
  @CsvSource({
    "450.51.05, 0",
    "570.211.01, 0",
    "575.51.02, 251",
    "580.65.06, 251",
    "580.76.05, 251",
    "580.80.00, 0",
    "580.82.07, 269",
    "590.44.01, 269",
    "616.62, 269",
    "'', 0",
    "nonsense, 0",
    "99999999999.1, 0"
  })
  void theNewerTimesAreAskedForByTheNumbersOfTheDriver(String driver, int first) {
    int[] ids = Throttling.times(DriverVersion.of(driver));
    assertThat(ids).startsWith(74, 75, 76, 77, 78, 79);
    if (first == 0) assertThat(ids).hasSize(6);
    else assertThat(ids).endsWith(first, first + 1, first + 2).hasSize(9);
  }

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "1, idle",
    "0x44, sw_power_cap hw_thermal",
    "0x100, display_clocks",
    "0x200, other",
    "0x401, idle other",
    "-1, absent",
    "NaN, absent"
  })
  void bitsAreTheCataloguesFlags(String mask, String flags) {
    double given = mask.startsWith("0x") ? Integer.decode(mask) : Double.parseDouble(mask);
    assertThat(words(Throttling.flags(given))).isEqualTo(flags);
  }

  private static String words(double flags) {
    if (Double.isNaN(flags)) return "absent";
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < THROTTLE.states().size(); i++) {
      if (((long) flags >>> i & 1) == 1) words.append(' ').append(THROTTLE.states().get(i));
    }
    return words.toString().strip();
  }
}
