package io.allsmi.tui.page;

import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Moment;
import io.allsmi.tui.canvas.Size;

/**
 * What there is to show, and how.
 *
 * @param view what is shown, at least one node
 * @param options what the user prefers
 * @param frozen whether {@code view} is held still
 * @param now the time; later than {@code view.at()} while frozen, or when nothing new came
 * @param room how large a page is when it is drawn: what a key scrolls depends on it
 */
public record Scene(FleetView view, UiOptions options, boolean frozen, Moment now, Size room) {
  /** A scene as it is at the moment of its view. */
  public static Scene of(FleetView view, UiOptions options) {
    return new Scene(view, options, false, view.at(), new Size(0, 0));
  }

  /** The same for pages of another size. */
  public Scene in(Size other) {
    return new Scene(view, options, frozen, now, other);
  }

  /** The node whose pages these are. */
  public NodeView node() {
    return view.nodes().getFirst();
  }
}
