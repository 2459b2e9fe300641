package io.allsmi.exporter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.wire.http.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
  private static final String ALLOW = "Access-Control-Allow-Origin";
  private final Origins origins = new Origins(List.of("https://Board.example:8443"));

  private static Response ok() {
    return Response.text(200, "ok");
  }

  @Test
  void aNamedOriginMayRead() {
    Response answer = origins.mark(TestRequests.with("Origin", "https://board.example:8443"), ok());

    assertThat(answer.headers().first(ALLOW)).contains("https://board.example:8443");
    assertThat(answer.headers().first("Vary")).contains("Origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://board.example", "http://board.example:8443", "null", "https://evil", "*"})
  void noOtherMay(String origin) {
    Response answer = origins.mark(TestRequests.with("Origin", origin), ok());

    assertThat(answer.headers().first(ALLOW)).isEmpty();
    assertThat(answer.headers().first("Vary")).contains("Origin");
  }

  @Test
  void withoutNamesNothingIsSaid() {
    Response answer = ok();

    assertThat(new Origins(List.of()).mark(TestRequests.with("Origin", "https://a"), answer))
        .isSameAs(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:3000", "https://grafana.example", "http://[::1]:3000"})
  void originsAreKnown(String text) {
    assertThat(Origins.isOrigin(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "null",
        "grafana.example",
        "https://a/",
        "https://a/b",
        "https://u@a",
        "ftp://a",
        "https://a?b",
        "https://a#b",
        "https:",
        "https://a b",
        "https://*.example"
      })
  void whatIsNoneIsKnownToo(String text) {
    assertThat(Origins.isOrigin(text)).isFalse();
  }
}
