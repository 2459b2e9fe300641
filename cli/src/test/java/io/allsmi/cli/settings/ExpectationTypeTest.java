package io.allsmi.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.insight.expect.Expectation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gpu=8}. */
class ExpectationTypeTest {
  private final ExpectationType type = new ExpectationType();

  @ParameterizedTest
  @ValueSource(strings = {"gpu=8", " GPU = 8 ", "gpu=08"})
  void aKindAndACountAreRead(String text) throws BadValueException {
    assertThat(type.parse(text)).isEqualTo(new Expectation("gpu", 8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "gpu", "=8", "gpu=", "gpu=x", "gpu=-1", "gpu=9999999", "g/u=1", "gpu==8"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> type.parse(text)).isInstanceOf(BadValueException.class);
  }

  @Test
  void itIsShownAsItIsTyped() {
    assertThat(type.show(new Expectation("npu", 2))).isEqualTo("npu=2");
  }
}
