package io.allsmi.exporter.web.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "0s,0",
    "+1s,1000000000",
    "1ns,1",
    "1us,1000",
    "1µs,1000",
    "300ms,300000000",
    "1.5h,5400000000000",
    ".5s,500000000",
    "5.s,5000000000",
    "2h45m1s,9901000000000",
    "0.3ns,0",
  })
  void whatGoReads(String text, long nanos) {
    assertThat(GoDuration.of(text)).contains(Duration.ofNanos(nanos));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "1",
        "s",
        "1 s",
        ".",
        ".s",
        "1.1.1s",
        "1d",
        "-1s",
        "1e3s",
        "1s2",
        "293y",
        "2562048h",
        "99999999999999999999999999999999999999h",
        "٣s"
      })
  void whatIsNone(String text) {
    assertThat(GoDuration.of(text)).isEmpty();
  }
}
