package io.allsmi.wire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // The first three are what releases of Prometheus send.
        "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
            + "application/openmetrics-text;version=0.0.1;q=0.5,text/plain;version=1.0.0;q=0.4,"
            + "text/plain;version=0.0.4;q=0.3,*/*;q=0.1",
        "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;"
            + "q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
        "application/openmetrics-text; version=0.0.1,text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
        "application/openmetrics-text",
        "APPLICATION/OpenMetrics-Text ; Version=\"1.0.0\" ; Q=1.000",
        "application/openmetrics-text;q=0.5,*/*;q=0.5",
        "application/openmetrics-text, text/plain",
        "application/*",
        "text/plain;q=0,*/*",
        "text/plain;q=0.2,application/openmetrics-text;q=0.21",
        "application/openmetrics-text;version=2.0.0,application/openmetrics-text;version=1.0.0;q=0.1"
      })
  void getsOpenMetrics(String accept) {
    assertThat(Negotiation.format(List.of(accept))).isEqualTo(Format.OPENMETRICS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "text/plain",
        "text/plain;version=0.0.4;q=0.3,*/*;q=0.1",
        "text/plain, application/openmetrics-text",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
        "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;"
            + "encoding=delimited;q=0.7,text/plain;version=0.0.4;q=0.3",
        "application/openmetrics-text;version=1.0.0;q=0,text/plain",
        "application/openmetrics-text;version=2.0.0,*/*;q=0.1,application/openmetrics-text;q=0",
        "application/json",
        "text/plain;q=0",
        "application/openmetrics-text;q=0.2,text/plain;q=0.201,application/*;q=1",
        "*/*;q=0"
      })
  void getsText(String accept) {
    assertThat(Negotiation.format(List.of(accept))).isEqualTo(Format.TEXT);
  }

  @Test
  void theFieldCanComeSeveralTimes() {
    assertThat(
            Negotiation.format(List.of("text/plain;q=0.5", "application/openmetrics-text;q=0.6")))
        .isEqualTo(Format.OPENMETRICS);
    assertThat(Negotiation.format(List.of())).isEqualTo(Format.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/openmetrics-text;q=2",
        "application/openmetrics-text;q=-1",
        "application/openmetrics-text;q=1.1",
        "application/openmetrics-text;q=NaN",
        "application/openmetrics-text;q=",
        "application/openmetrics-text;q=0,5",
        "application/openmetrics-text;q=1e0",
        ";;;,,,===\"",
        "application/openmetrics-text;version=\"1.0.0, application/openmetrics-text",
        ",,,,application/openmetrics-text=;q=1",
        "\u0000\uffff🙂/*;q=1"
      })
  void whatIsNoRangeCountsForNothing(String accept) {
    assertThat(Negotiation.format(List.of(accept))).isEqualTo(Format.TEXT);
  }

  @Test
  void anAbsurdHeaderIsNotReadAndGetsText() {
    String wanted = "application/openmetrics-text";
    assertThat(Negotiation.format(List.of(wanted + "," + "a".repeat(5 << 20))))
        .isEqualTo(Format.TEXT);
    assertThat(Negotiation.format(List.of(wanted + ",a/b".repeat(100)))).isEqualTo(Format.TEXT);
    assertThat(Negotiation.format(Collections.nCopies(100_000, wanted))).isEqualTo(Format.TEXT);
    assertThat(Negotiation.gzip(List.of("gzip" + ", br".repeat(1_000_000)))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip                              | true
          GZip                              | true
          x-gzip                            | true
          deflate, gzip;q=1.0, *;q=0.5      | true
          gzip;q=0.001                      | true
          *                                 | true
          identity;q=0                      | false
          identity;q=0, *                   | true
          identity;q=0, gzip;q=0.1          | true
          gzip;q=0                          | false
          gzip;q=0.0, *                     | false
          *;q=0                             | false
          identity                          | false
          identity;q=1, gzip;q=0.5          | false
          identity;q=0.5, gzip;q=1          | true
          br, zstd                          | false
          gzip;q=many                       | false
          ''                                | false
          """)
  void compressesForThoseWhoWantThat(String acceptEncoding, boolean gzip) {
    assertThat(Negotiation.gzip(List.of(acceptEncoding))).isEqualTo(gzip);
  }

  @Test
  void nothingIsCompressedUnasked() {
    assertThat(Negotiation.gzip(List.of())).isFalse();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void thereIsAlwaysAnAnswer(long seed) {
    Random random = new Random(seed);
    String[] pieces = {
      "application/openmetrics-text", "text/plain", "*/*", ",", ";", "=", "q", "version", "1.0.0",
      "\"", "\\", " ", "0.5", "1", "é", "gzip", "identity", "*"
    };
    for (int i = 0; i < 5000; i++) {
      StringBuilder header = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        header.append(pieces[random.nextInt(pieces.length)]);
      }
      List<String> values = List.of(header.toString());
      assertThat(Negotiation.format(values)).as(header.toString()).isNotNull();
      if (Negotiation.gzip(values)) assertThat(header.toString()).containsAnyOf("gzip", "*");
    }
  }
}
