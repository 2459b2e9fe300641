package io.allsmi.tui.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Device;
import io.allsmi.tui.sample.SampleNode;
import org.junit.jupiter.api.Test;

class BusyTest {
  @Test
  void theShareOfActiveMultiprocessorsGoesBeforeUtilization() {
    assertThat(Busy.of(first(SampleNode.of(2)))).isEqualTo(Busy.SM_ACTIVE);
    assertThat(Busy.of(first(SampleNode.of(2).old()))).isEqualTo(Busy.UTILIZATION);
  }

  @Test
  void withoutEitherPowerAgainstItsLimitStandsForIt() {
    Device split = first(SampleNode.of(2).old().partitioned(1, 2));

    assertThat(Busy.of(split)).isEqualTo(Busy.POWER);
    assertThat(Busy.ratio(split)).isBetween(0.2, 1.0);
  }

  @Test
  void aDeviceThatSaysNothingHasNoRatio() {
    Device lost =
        SampleNode.of(2).lost().view().nodes().getFirst().snapshot().accelerators().get(1);

    assertThat(Busy.ratio(lost)).isNaN();
  }

  private static Device first(SampleNode node) {
    return node.view().nodes().getFirst().snapshot().accelerators().getFirst();
  }
}
