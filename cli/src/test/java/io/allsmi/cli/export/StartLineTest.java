package io.allsmi.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.wire.http.ListenAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line that says where the metrics are and who can reach them. */
class StartLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.1:9530 | serving http://127.0.0.1:9530/metrics (this machine only)",
        "[::1]:9530     | serving http://[::1]:9530/metrics (this machine only)",
        "localhost:9530 | serving http://localhost:9530/metrics (this machine only)",
        ":9530          | serving http://localhost:9530/metrics (everybody who reaches that port;"
            + " --web.config.file adds TLS and passwords)",
        "10.0.0.7:80    | serving http://10.0.0.7:80/metrics (everybody who reaches that port;"
            + " --web.config.file adds TLS and passwords)",
      })
  void anOpenPort(String address, String line) {
    assertThat(StartLine.of(ListenAddress.parse(address), false, false)).isEqualTo(line);
  }

  @Test
  void aGuardedPort() {
    assertThat(StartLine.of(ListenAddress.parse(":9530"), true, true))
        .isEqualTo(
            "serving https://localhost:9530/metrics"
                + " (whoever reaches that port and knows a password or token)");
  }

  @Test
  void aSocket() {
    assertThat(StartLine.of(new ListenAddress.Unix(Path.of("/run/a.sock")), true, true))
        .startsWith("serving at the socket /run/a.sock")
        .contains("curl --unix-socket /run/a.sock http://localhost/metrics")
        .endsWith("(this user only)");
  }
}
