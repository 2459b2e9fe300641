package io.allsmi.tui.overview;

import io.allsmi.model.Device;
import io.allsmi.tui.device.DevicePage;
import io.allsmi.tui.device.ReadingsPage;
import io.allsmi.tui.page.Step;

/** Leads from the overview to other pages. */
final class Opening {
  private Opening() {}

  /** The page of a device; coming back to a list of devices, it is the selected one. */
  static Step device(OverviewPage page, Device device) {
    if (DeviceRow.isHost(device)) return Step.open(page, DevicePage.of(device.name()));
    OverviewState state = page.state();
    OverviewPage left = page.with(state.with(state.devices().withSelected(device.name(), 0)));
    return Step.open(left, DevicePage.of(device.name()));
  }

  /** Everything that is known of the node. */
  static Step readings(OverviewPage page) {
    return Step.open(page, ReadingsPage.ofNode());
  }
}
