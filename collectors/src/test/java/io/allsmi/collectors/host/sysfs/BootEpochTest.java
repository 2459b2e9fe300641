package io.allsmi.collectors.host.sysfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BootEpochTest {
  @Test
  void aBootIsTheFirstTwelveDigitsOfItsId() {
    assertThat(BootEpoch.of("8f5b6c1e-0f4d-4d0e-9a53-0d9f4b7d2c11")).isEqualTo(0x8f5b6c1e0f4dL);
  }

  @Test
  void whatIsNoIdGivesNoNumber() {
    assertThat(BootEpoch.of("")).isZero();
    assertThat(BootEpoch.of("8f5b6c1e")).isZero();
    assertThat(BootEpoch.of("not an id at all")).isZero();
  }
}
