package io.allsmi.tui.cluster;

import io.allsmi.insight.view.FleetView;
import io.allsmi.model.Moment;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.screen.PagedView;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The screen of a fleet while it is used. */
public final class ClusterView extends PagedView {
  /** See {@link PagedView}. */
  public ClusterView(FleetView empty, UiOptions options, Consumer<Effect> outside) {
    super(ClusterPage.start(), empty, options, outside);
  }

  /** With a clock of its own, so that ages in it are those of the view and not of the reader. */
  public ClusterView(
      FleetView empty, UiOptions options, Consumer<Effect> outside, Supplier<Moment> clock) {
    super(ClusterPage.start(), empty, options, outside, clock);
  }
}
