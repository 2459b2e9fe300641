package io.allsmi.collectors.tenstorrent.sysfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Moment;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final Moment START = new Moment(0, 0);

  private final Heartbeat heartbeat = new Heartbeat();

  private double at(double seconds, double raw) {
    return heartbeat.next(raw, START.plusSeconds(seconds));
  }

  @Test
  void oneReadingSaysNothing() {
    assertThat(at(0, 100)).isEqualTo(100);
    assertThat(heartbeat.alive()).isNaN();
  }

  @Test
  void aChangeIsLife() {
    at(0, 100);
    at(1, 110);
    assertThat(heartbeat.alive()).isEqualTo(1);
  }

  @Test
  void aHeartThatStandsStillIsDeadAfterSomeSeconds() {
    at(0, 100);
    at(1, 110);
    at(5.9, 110);
    assertThat(heartbeat.alive()).isEqualTo(1);
    at(6, 110);
    assertThat(heartbeat.alive()).isZero();
    assertThat(heartbeat.changedAt()).isEqualTo(START.plusSeconds(1));
  }

  @Test
  void oneThatBeatsAgainIsAlive() {
    at(0, 100);
    at(10, 100);
    assertThat(heartbeat.alive()).isZero();
    at(11, 3);
    assertThat(heartbeat.alive()).isEqualTo(1);
    assertThat(heartbeat.restarts()).isEqualTo(1);
  }

  @Test
  void withoutAReadingNothingChanges() {
    at(0, 100);
    at(1, 110);
    assertThat(at(20, Double.NaN)).isNaN();
    assertThat(heartbeat.alive()).isEqualTo(1);
  }
}
