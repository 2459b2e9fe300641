package io.allsmi.exporter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.wire.http.Body;
import io.allsmi.wire.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostCheckTest {
  private final HostCheck check =
      new HostCheck(request -> Response.text(200, "ok"), List.of("Node-7.example.", "[fd00::7]"));

  private int status(String host) throws Exception {
    return check.handle(TestRequests.with("host", host)).status();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:9530",
        "LOCALHOST.:9530",
        "localhost:",
        "grafana.localhost",
        "127.0.0.1",
        "127.0.0.1:9530",
        "127.8.9.10:1",
        "[::1]",
        "[::1]:9530",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]:9530",
        "node-7.example:9530",
        "NODE-7.example.",
        "[fd00::7]:9530",
      })
  void thisMachineAndAllowedNamesAreAnswered(String host) throws Exception {
    assertThat(status(host)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "evil.example",
        "evil.example:9530",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "notlocalhost",
        "localhost:9530:1",
        "localhost:x",
        "localhost:9530@evil.example",
        "evil@localhost",
        "::1",
        "[::1",
        "[::1]x",
        "[::1]:x",
        "[127.0.0.1.evil]",
        "192.168.1.1",
        "0.0.0.0",
        "[fd00::8]",
        "[::1%25lo]",
        "localhost..",
        "node-7",
        "local host",
      })
  void everyOtherNameIsRefused(String host) throws Exception {
    assertThat(status(host)).isEqualTo(421);
  }

  @Test
  void exactlyOneHostIsNeeded() throws Exception {
    assertThat(check.handle(TestRequests.with()).status()).isEqualTo(421);
    assertThat(check.handle(TestRequests.with("Host", "localhost", "Host", "localhost")).status())
        .isEqualTo(421);
  }

  @Test
  void theRefusalSaysWhatToDo() throws Exception {
    Response answer = check.handle(TestRequests.with("Host", "evil.example"));
    Body.Whole body = (Body.Whole) answer.body();

    assertThat(StandardCharsets.UTF_8.decode(body.bytes().duplicate()).toString())
        .isEqualTo("Host 'evil.example' is not this machine; --allow-host NAME allows a name\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"node", "node.example.", "10.0.0.1", "[fd00::1]"})
  void namesWithoutAPortMayBeAllowed(String name) {
    assertThat(HostCheck.isName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "node:80", "http://node", "a b", "*", "[::1]:80", "fd00::1", "n/x"})
  void nothingElseMay(String name) {
    assertThat(HostCheck.isName(name)).isFalse();
  }
}
