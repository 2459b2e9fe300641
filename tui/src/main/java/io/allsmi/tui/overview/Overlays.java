package io.allsmi.tui.overview;

import io.allsmi.insight.view.FleetView;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.CharacterWidth;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.dialog.FilterPrompt;
import io.allsmi.tui.dialog.Prompt;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Target;
import io.allsmi.tui.terminal.Input;
import java.util.List;

/** Draws what has come up over the panels. */
final class Overlays {
  private Overlays() {}

  static void draw(OverviewState state, Canvas page, Scene scene, Hits hits) {
    Overlay overlay = state.overlay();
    if (overlay instanceof Overlay.Sort sort) sort.menu().draw(page, hits);
    if (overlay instanceof Overlay.ChooseSignal signal) signal.menu().draw(page, hits);
    if (overlay instanceof Overlay.ConfirmSignal confirm) question(confirm, page, hits);
    if (overlay instanceof Overlay.Filter filter) {
      RowFilter now = state.filter(filter.panel());
      FleetView seen = FleetView.of(scene.node());
      FilterPrompt.draw(page, filter.panel().word() + " /", filter.field(), now, seen);
    }
    if (overlay instanceof Overlay.Command command) {
      List<String> known = Commands.candidates(command.field().text(), scene);
      Prompt.draw(page, ":", command.field(), String.join("  ", known));
    }
  }

  private static void question(Overlay.ConfirmSignal confirm, Canvas page, Hits hits) {
    hits.add(page, new Target.Press(Input.Key.of('n')));
    String text = "Send " + confirm.signal() + " to " + Signals.name(confirm.process()) + "?";
    int width = Math.min(page.width(), Math.max(28, CharacterWidth.of(text) + 4));
    int height = Math.min(page.height(), 5);
    Canvas place =
        page.region((page.width() - width) / 2, (page.height() - height) / 2, width, height);
    place.fill(' ', Style.NORMAL);
    Canvas inside = Box.draw(place, "signal", "", true);
    hits.add(inside, Target.NOTHING);
    inside.text(1, 0, text, inside.width() - 2, Style.BRIGHT);
    int no = answer(inside, 1, 'y', "yes", hits);
    answer(inside, no + 3, 'n', "no", hits);
  }

  private static int answer(Canvas inside, int x, char key, String word, Hits hits) {
    Line line = new Line(Character.toString(key), Style.ACCENT).add(" " + word, Style.NORMAL);
    hits.add(inside.region(x, 2, line.width(), 1), new Target.Press(Input.Key.of(key)));
    return inside.text(x, 2, line);
  }
}
