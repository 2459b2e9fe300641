package io.allsmi.tui.overview;

import io.allsmi.model.Device;
import io.allsmi.tui.page.Step;

/** Leads from the overview to other pages. */
final class Opening {
  private Opening() {}

  /** The graphs of a device, until it has a page of its own. */
  static Step device(OverviewPage page, Device device) {
    OverviewState state = page.state();
    return Step.to(
        page.with(
            state
                .with(state.devices().withSelected(device.name(), 0))
                .with(state.graphs().withSelectedOnly(true))));
  }
}
