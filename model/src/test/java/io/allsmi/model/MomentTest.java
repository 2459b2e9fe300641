package io.allsmi.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MomentTest {
  @Test
  void aSetWallClockDoesNotFalsifyDifferences() {
    Moment before = new Moment(1_000_000, 5_000_000_000L);
    Moment after = new Moment(400_000, 7_500_000_000L);

    assertThat(after.secondsSince(before)).isEqualTo(2.5);
  }

  @Test
  void anotherMachinesMomentsDifferByTheirWallClock() {
    assertThat(Moment.ofWall(3500).secondsSince(new Moment(1000, 1))).isEqualTo(2.5);
  }
}
