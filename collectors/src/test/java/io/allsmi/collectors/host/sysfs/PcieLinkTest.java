package io.allsmi.collectors.host.sysfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcieLinkTest {
  @ParameterizedTest
  @CsvSource({"2.5 GT/s PCIe,1", "5 GT/s,2", "8.0 GT/s PCIe,3", "16.0 GT/s PCIe,4", "32.0 GT/s,5"})
  void aSpeedIsOfAGeneration(String written, double generation) {
    assertThat(PcieLink.generation(speed(written))).isEqualTo(generation);
  }

  @ParameterizedTest
  @CsvSource({"Unknown", "Unknown speed", "17 GT/s", "''"})
  void whatIsNoSpeedHasNoGeneration(String written) {
    assertThat(PcieLink.generation(speed(written))).isNaN();
  }

  @Test
  void aLinkHasOneTo32Lanes() {
    assertThat(PcieLink.lanes(16)).isEqualTo(16);
    assertThat(PcieLink.lanes(0)).isNaN();
    assertThat(PcieLink.lanes(255)).isNaN();
    assertThat(PcieLink.lanes(1.5)).isNaN();
    assertThat(PcieLink.lanes(Double.NaN)).isNaN();
  }

  @Test
  void aLinkOfGeneration4And16LanesMovesAtMost32GigabytesASecond() {
    assertThat(PcieLink.fastest(4, 16)).isEqualTo(32e9);
    assertThat(PcieLink.fastest(Double.NaN, 16)).isNaN();
    assertThat(PcieLink.fastest(5, Double.NaN)).isNaN();
  }

  private static double speed(String written) {
    Text text = Text.of(written);
    text.nextLine();
    return text.number();
  }
}
