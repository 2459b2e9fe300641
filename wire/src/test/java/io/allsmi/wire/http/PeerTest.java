package io.allsmi.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "unix, unix",
    "2001:db8:1:2::1, 20010db800010002",
    "2001:db8:1:2:ffff::9, 20010db800010002",
    "fe80::1%eth0, fe80000000000000",
    "::ffff:192.0.2.1, ::ffff:192.0.2.1",
    "no:address, no:address"
  })
  void aClientIsItsAddressOrItsNetworkOfSix(String address, String client) {
    assertThat(new Peer(address, false, Optional.empty()).client()).isEqualTo(client);
  }
}
