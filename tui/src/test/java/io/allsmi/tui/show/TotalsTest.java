package io.allsmi.tui.show;

import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTest {
  private static final Moment NOW = new Moment(0, 0);

  @Test
  void aBoardWithAMeterSpeaksForWhatItCarries() {
    assertThat(Totals.sum(Totals.powered(boards(300)), POWER_WATTS)).isEqualTo(300 + 80 + 40);
  }

  @Test
  void aBoardWithoutAMeterLeavesItToItsChips() {
    assertThat(Totals.sum(Totals.powered(boards(Double.NaN)), POWER_WATTS))
        .isEqualTo(100 + 110 + 80 + 40);
  }

  /** Two chips on a board, one on a board without a meter, and one on none. */
  private static Snapshot boards(double watts) {
    List<DeviceInfo> devices =
        List.of(
            device("board0", DeviceKind.BOARD, ""),
            device("board1", DeviceKind.BOARD, ""),
            device("chip0", DeviceKind.CHIP, "board0"),
            device("chip1", DeviceKind.CHIP, "board0"),
            device("chip2", DeviceKind.CHIP, "board1"),
            device("gpu0", DeviceKind.GPU, ""));
    double[] power = {watts, Double.NaN, 100, 110, 80, 40};
    BlockBuilder builder = new BlockBuilder();
    for (int i = 0; i < power.length; i++) {
      builder.set(i, Layout.NO_PART, POWER_WATTS, power[i]);
    }
    return new Snapshot(
        "n",
        NOW,
        new Inventory(devices, 1),
        List.of(builder.build("s", NOW, 0)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static DeviceInfo device(String name, DeviceKind kind, String parent) {
    return DeviceInfo.of(name, kind, "", "", Info.NONE).withParent(parent);
  }
}
