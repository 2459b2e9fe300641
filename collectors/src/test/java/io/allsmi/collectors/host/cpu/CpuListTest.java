package io.allsmi.collectors.host.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpuListTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0-3|{0, 1, 2, 3}",
        "5|{5}",
        "0-1,4-5|{0, 1, 4, 5}",
        "0,2,10-11|{0, 2, 10, 11}",
        "0 1 7|{0, 1, 7}"
      })
  void readsLists(String raw, String set) {
    assertThat(CpuList.parse(Text.of(raw + "\n"))).hasToString(set);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "a", "0-", "3-1", "-1", "0-99999999", "0,x", "0;1", "0-3-5", "\u00000"})
  void whatIsNoListIsEmpty(String raw) {
    assertThat(CpuList.parse(Text.of(raw)).isEmpty()).isTrue();
  }
}
