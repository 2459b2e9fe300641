package io.allsmi.tui.cluster;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.dialog.FilterPrompt;
import io.allsmi.tui.dialog.Prompt;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Scene;
import java.util.List;

/** Draws what has come up over the page. */
final class ClusterOverlays {
  private ClusterOverlays() {}

  static void draw(ClusterPage page, Canvas canvas, Scene scene, Hits hits) {
    Overlay overlay = page.state().overlay();
    if (overlay instanceof Overlay.Sort sort) sort.menu().draw(canvas, hits);
    if (overlay instanceof Overlay.Group group) group.menu().draw(canvas, hits);
    if (overlay instanceof Overlay.Filtering filter) {
      RowFilter now = page.state().scope().filter();
      FilterPrompt.draw(canvas, "/", filter.field(), now, scene.view());
    }
    if (overlay instanceof Overlay.Command command) {
      List<String> known = Commands.candidates(command.field().text(), page, scene);
      Prompt.draw(canvas, ":", command.field(), String.join("  ", known));
    }
  }
}
