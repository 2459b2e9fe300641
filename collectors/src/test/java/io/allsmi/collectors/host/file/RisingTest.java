package io.allsmi.collectors.host.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RisingTest {
  private final Rising counter = new Rising();

  @Test
  void whatRisesIsPassedOn() {
    assertThat(counter.next(5)).isEqualTo(5);
    assertThat(counter.next(5)).isEqualTo(5);
    assertThat(counter.next(7)).isEqualTo(7);
    assertThat(counter.next(Double.NaN)).isNaN();
    assertThat(counter.restarts()).isZero();
  }

  @Test
  void oneBadReadingIsAbsent() {
    counter.next(100);
    assertThat(counter.next(3)).isNaN();
    assertThat(counter.next(101)).isEqualTo(101);
    assertThat(counter.restarts()).isZero();
  }

  @Test
  void whatStaysSmallHasStartedAgain() {
    counter.next(100);
    assertThat(counter.next(3)).isNaN();
    assertThat(counter.next(4)).isNaN();
    assertThat(counter.next(5)).isEqualTo(5);
    assertThat(counter.restarts()).isEqualTo(1);
    assertThat(counter.next(6)).isEqualTo(6);
  }
}
