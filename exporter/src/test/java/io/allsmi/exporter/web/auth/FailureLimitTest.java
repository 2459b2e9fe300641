package io.allsmi.exporter.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.exporter.web.ManualTime;
import io.allsmi.wire.http.Peer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureLimitTest {
  private final ManualTime time = new ManualTime();
  private final FailureLimit limit = new FailureLimit(time);

  private void exhaust(String address) {
    for (int i = 0; i < 10; i++) assertThat(limit.attempt(address)).isZero();
  }

  @Test
  void tenMayFailAtOnceAndThenOneEachSixSeconds() {
    exhaust("192.0.2.1");

    assertThat(limit.attempt("192.0.2.1")).isEqualTo(6);
    time.pass(Duration.ofMillis(5_500));
    assertThat(limit.attempt("192.0.2.1")).isEqualTo(1);
    time.pass(Duration.ofMillis(500));
    assertThat(limit.attempt("192.0.2.1")).isZero();
    assertThat(limit.attempt("192.0.2.1")).isEqualTo(6);
  }

  @Test
  void anotherAddressIsNotConcerned() {
    exhaust("192.0.2.1");

    assertThat(limit.attempt("192.0.2.2")).isZero();
    assertThat(limit.attempt("unix")).isZero();
  }

  @Test
  void aNetworkOfSixCountsAsOne() {
    exhaust(client("2001:db8:1:2::1"));

    assertThat(limit.attempt(client("2001:db8:1:2:ffff::9"))).isPositive();
    assertThat(limit.attempt(client("2001:db8:1:3::1"))).isZero();
    exhaust(client("fe80::1%eth0"));
    assertThat(limit.attempt(client("fe80::2%eth1"))).isPositive();
  }

  private static String client(String address) {
    return new Peer(address, false, Optional.empty()).client();
  }

  @Test
  void whatSucceededDoesNotCount() {
    for (int i = 0; i < 100; i++) {
      assertThat(limit.attempt("192.0.2.1")).isZero();
      limit.succeeded("192.0.2.1");
    }
    exhaust("192.0.2.1");
    assertThat(limit.attempt("192.0.2.1")).isPositive();
  }

  @Test
  void restGivesAllAttemptsBack() {
    exhaust("192.0.2.1");
    time.pass(Duration.ofHours(5));

    exhaust("192.0.2.1");
    assertThat(limit.attempt("192.0.2.1")).isPositive();
  }

  @Test
  void manyAddressesForgetTheOneSeenLongestAgo() {
    exhaust("192.0.2.1");
    for (int i = 0; i < 4095; i++) limit.attempt("host" + i);
    assertThat(limit.attempt("192.0.2.1")).isPositive();

    for (int i = 0; i < 4096; i++) limit.attempt("other" + i);

    assertThat(limit.attempt("192.0.2.1")).isZero();
  }
}
