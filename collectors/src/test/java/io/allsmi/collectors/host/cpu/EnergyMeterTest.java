package io.allsmi.collectors.host.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.model.Moment;
import org.junit.jupiter.api.Test;

class EnergyMeterTest {
  private static final double RANGE = 262_143_328_850.0;

  private final EnergyMeter meter = new EnergyMeter(RANGE);
  private Moment now = new Moment(0, 0);

  @Test
  void countsJoules() {
    read(5_000_000, 0);
    assertThat(meter.joules()).isEqualTo(5);
    read(205_000_000, 2);
    assertThat(meter.joules()).isEqualTo(205);
  }

  @Test
  void goesOnWhenTheRegisterStartsAgain() {
    read(RANGE - 100_000_000, 0);
    double before = meter.joules();
    read(100_000_000, 2);
    assertThat(meter.joules() - before).isCloseTo(200, within(1e-6));
    assertThat(meter.restarts()).isZero();
  }

  @Test
  void aCounterThatWasSetBackIsNoWrap() {
    read(90_000_000_000.0, 0);
    read(1_000_000, 2);
    assertThat(meter.joules()).isEqualTo(1);
    assertThat(meter.restarts()).isEqualTo(1);
  }

  @Test
  void aStepThatNoPackageCanMakeStartsTheCountAgain() {
    read(5_000_000, 0);
    read(200_000_000_000.0, 2);
    assertThat(meter.restarts()).isEqualTo(1);
    read(200_000_400_000.0, 2);
    assertThat(meter.joules()).isCloseTo(200_000.4, within(1e-6));
    assertThat(meter.restarts()).isEqualTo(1);
  }

  @Test
  void afterAPauseInWhichItMayHaveComeRoundTheCountStartsAgain() {
    read(5_000_000, 0);
    read(6_000_000, 400);
    assertThat(meter.restarts()).isEqualTo(1);
  }

  @Test
  void aReadingThatFailedIsAbsentAndTheNextGoesOn() {
    read(5_000_000, 0);
    read(Double.NaN, 2);
    assertThat(meter.joules()).isNaN();
    read(RANGE + 1, 2);
    assertThat(meter.joules()).isNaN();
    read(9_000_000, 2);
    assertThat(meter.joules()).isEqualTo(9);
    assertThat(meter.restarts()).isZero();
  }

  @Test
  void withoutAKnownRangeEachReadingStandsAlone() {
    EnergyMeter unknown = new EnergyMeter(Double.NaN);
    unknown.read(5_000_000, now);
    unknown.read(6_000_000, now.plusSeconds(2));
    assertThat(unknown.joules()).isEqualTo(6);
    unknown.read(1_000_000, now.plusSeconds(4));
    assertThat(unknown.joules()).isEqualTo(1);
    assertThat(unknown.restarts()).isPositive();
  }

  private void read(double microjoules, double seconds) {
    now = now.plusSeconds(seconds);
    meter.read(microjoules, now);
  }
}
