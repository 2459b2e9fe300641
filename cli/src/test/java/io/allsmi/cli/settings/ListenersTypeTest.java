package io.allsmi.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenersTypeTest {
  private final ListenersType type = new ListenersType();

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":9530",
        "127.0.0.1:9530,:9400,dialect=dcgm",
        "[::1]:9090,dialect=all-smi,gx-1:9400,dialect=dcgm"
      })
  void whatIsReadIsShown(String text) throws Exception {
    assertThat(type.show(type.parse(text))).isEqualTo(text);
  }

  @Test
  void flagsAndArraysAddUp() throws Exception {
    assertThat(type.show(type.parseAll(List.of(":1", ":2,dialect=dcgm", ":1"))))
        .isEqualTo(":1,:2,dialect=dcgm");
    assertThat(type.show(type.read(List.of(":1", ":2,dialect=all-smi"))))
        .isEqualTo(":1,:2,dialect=all-smi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dialect=dcgm", ":1,dialect=nvml", ":1,", "9530", ":1,dialect="})
  void whatMakesNoSenseIsRefused(String text) {
    assertThatThrownBy(() -> type.parse(text)).isInstanceOf(BadValueException.class);
  }

  @Test
  void anArrayOfNumbersIsRefused() {
    assertThatThrownBy(() -> type.read(List.of(9530L))).hasMessageContaining("an integer");
  }
}
