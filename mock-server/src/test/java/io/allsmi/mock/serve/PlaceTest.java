package io.allsmi.mock.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.wire.http.ListenAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  @Test
  void onePortIsForAll() {
    assertThat(Place.parse("gx-1.example:80"))
        .isEqualTo(new Place.OnePort(new ListenAddress.Tcp("gx-1.example", 80)));
  }

  @Test
  void aRangeIsAPortForEach() {
    assertThat(Place.parse(":20000-")).isEqualTo(new Place.PortEach("", 20_000, 0));
    assertThat(Place.parse("[::1]:20000-20299"))
        .isEqualTo(new Place.PortEach("::1", 20_000, 20_299));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20000-20299", ":9-7", ":0-7", ":1-x", ":1-99999", "a b:1-2", ""})
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> Place.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Max open files            4096                 20000                files"})
  void readsTheSoftLimitOfDescriptors(String line) {
    assertThat(Descriptors.limitIn("Limit\n" + line + "\n")).isEqualTo(4096);
    assertThat(Descriptors.limitIn("")).isEqualTo(Integer.MAX_VALUE);
    assertThat(Descriptors.limitIn(line.replace("4096", "unlimited"))).isEqualTo(Integer.MAX_VALUE);
  }
}
