package io.allsmi.exporter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.wire.http.ListenAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:9530,LOOPBACK",
    "localhost:9530,LOOPBACK",
    "[::1]:9530,LOOPBACK",
    "127.8.8.8:9530,LOOPBACK",
    ":9530,NETWORK",
    "0.0.0.0:9530,NETWORK",
    "[::]:9530,NETWORK",
    "192.0.2.1:9530,NETWORK",
  })
  void theAddressTellsWhoCanConnect(String address, Reach reach) {
    assertThat(Reach.of(ListenAddress.parse(address))).isEqualTo(reach);
  }

  @Test
  void aUnixSocketIsReachedThroughItsFile() {
    assertThat(Reach.of(new ListenAddress.Unix(Path.of("/run/allsmi.sock"))))
        .isEqualTo(Reach.SOCKET);
  }
}
