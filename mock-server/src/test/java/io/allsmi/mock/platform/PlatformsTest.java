package io.allsmi.mock.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformsTest {
  @Test
  void aPlatformHasItsUsualCountUnlessOneIsGiven() {
    assertThat(Platforms.parse("nvidia-h100")).hasToString("nvidia-h100:8");
    assertThat(Platforms.parse("nvidia-h100:3")).hasToString("nvidia-h100:3");
  }

  @Test
  void theNearestNameComesFirst() {
    assertThatThrownBy(() -> Platforms.parse("nvidia-h1000:8"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no platform 'nvidia-h1000'; there are nvidia-h100, ")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "17", "-1", "", "x", "1e3", "99999999999"})
  void anImpossibleCountIsRefused(String count) {
    assertThatThrownBy(() -> Platforms.parse("nvidia-h100:" + count))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a node of nvidia-h100 cannot have '" + count + "' accelerators: 1 to 16");
  }
}
