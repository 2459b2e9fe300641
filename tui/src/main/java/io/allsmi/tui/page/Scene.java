package io.allsmi.tui.page;

import io.allsmi.insight.view.Contact;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Info;
import io.allsmi.model.Moment;
import io.allsmi.tui.canvas.Size;
import java.util.List;
import java.util.Optional;

/**
 * What there is to show, and how.
 *
 * @param view what is shown
 * @param focus the one node of a fleet that the page is about; empty for a page about all of them,
 *     and on the screen of one machine
 * @param options what the user prefers
 * @param frozen whether {@code view} is held still
 * @param now the time; later than {@code view.at()} while frozen, or when nothing new came
 * @param room how large a page is when it is drawn: what a key scrolls depends on it
 */
public record Scene(
    FleetView view,
    Optional<NodeView> focus,
    UiOptions options,
    boolean frozen,
    Moment now,
    Size room) {
  /** A scene as it is at the moment of its view. */
  public static Scene of(FleetView view, UiOptions options) {
    return new Scene(view, Optional.empty(), options, false, view.at(), new Size(0, 0));
  }

  /** The same for pages of another size. */
  public Scene in(Size other) {
    return new Scene(view, focus, options, frozen, now, other);
  }

  /** The same for pages about one node of a fleet, be it gone from it; all where it is empty. */
  public Scene on(String node) {
    Optional<NodeView> one =
        node.isEmpty()
            ? Optional.empty()
            : Optional.of(view.node(node).orElseGet(() -> gone(node, view)));
    return new Scene(view, one, options, frozen, now, room);
  }

  private static NodeView gone(String node, FleetView view) {
    Contact contact =
        new Contact(List.of(), Info.NONE, List.of(), "it is no longer one of the nodes", 0);
    return NodeView.starting(node, view.at()).in(NodeState.DOWN, contact);
  }

  /** The node whose pages these are: the one in focus, or the only one. */
  public NodeView node() {
    if (focus.isPresent()) return focus.get();
    if (view.nodes().isEmpty()) return NodeView.starting("", view.at());
    return view.nodes().getFirst();
  }
}
