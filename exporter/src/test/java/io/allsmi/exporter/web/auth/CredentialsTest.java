package io.allsmi.exporter.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.exporter.web.TestRequests;
import io.allsmi.wire.http.Headers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  private static Credentials of(String field) {
    return Credentials.of(Headers.NONE.with("authorization", field));
  }

  @Test
  void thePasswordBeginsAfterTheFirstColon() {
    Credentials.Basic basic = (Credentials.Basic) of(TestRequests.basic("alice", "a:b\u00e9"));

    assertThat(basic.user()).isEqualTo("alice");
    assertThat(new String(basic.password(), StandardCharsets.UTF_8)).isEqualTo("a:b\u00e9");
  }

  @Test
  void schemesAreKnownInAnyCase() {
    assertThat(of("bEARER  abc ")).isEqualTo(new Credentials.Bearer("abc"));
    assertThat(of("bASIC " + TestRequests.basic("a", "b").substring(6)))
        .isInstanceOf(Credentials.Basic.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Basic",
        "Basic ",
        "Basic !!!!",
        "Basic YWJj",
        "Bearer",
        "Digest a=b",
        "  ",
        "Basic YQ=="
      })
  void whatIsMalformedIsNothing(String field) {
    assertThat(of(field)).isEqualTo(new Credentials.None());
  }

  @Test
  void severalAtOnceAreNothing() {
    Headers twice =
        Headers.NONE.with("Authorization", "Bearer a").with("Authorization", "Bearer b");

    assertThat(Credentials.of(twice)).isEqualTo(new Credentials.None());
  }

  @Test
  void secretsAreNotShown() {
    assertThat(of("Bearer SECRET").toString()).doesNotContain("SECRET");
    assertThat(of(TestRequests.basic("alice", "SECRET")).toString()).doesNotContain("SECRET");
  }
}
