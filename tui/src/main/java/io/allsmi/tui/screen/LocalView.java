package io.allsmi.tui.screen;

import io.allsmi.insight.view.FleetView;
import io.allsmi.model.Moment;
import io.allsmi.tui.overview.OverviewPage;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.UiOptions;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The screen of one machine while it is used. */
public final class LocalView extends PagedView {
  /** See {@link PagedView}. */
  public LocalView(FleetView empty, UiOptions options, Consumer<Effect> outside) {
    super(OverviewPage.start(), empty, options, outside);
  }

  /** With a clock of its own, so that ages in it are those of the view and not of the reader. */
  LocalView(FleetView empty, UiOptions options, Consumer<Effect> outside, Supplier<Moment> clock) {
    super(OverviewPage.start(), empty, options, outside, clock);
  }
}
