package io.allsmi.tui.cluster;

import io.allsmi.insight.view.FleetView;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import io.allsmi.tui.terminal.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody in front of the screen of a fleet. */
final class User {
  final List<Effect> effects = new ArrayList<>();
  final ClusterView view;
  final Size size;

  User(FleetView fleet, Size size) {
    this(fleet, size, Glyphs.BRAILLE);
  }

  User(FleetView fleet, Size size, Glyphs glyphs) {
    this.size = size;
    view = new ClusterView(fleet, UiOptions.of(glyphs, 3), effects::add, fleet::at);
  }

  /**
   * Presses keys as a test writes them: names of keys are pressed, other words are typed, _ is a
   * space: {@code :devices Enter Down s}.
   */
  User press(String keys) {
    Canvas _ = look();
    for (String word : keys.strip().split(" +", -1)) {
      if (word.isEmpty()) continue;
      for (Input.Key key : keys(word)) {
        View.Reaction _ = view.on(key);
        Canvas _ = look();
      }
    }
    return this;
  }

  private static List<Input.Key> keys(String word) {
    for (KeyName name : KeyName.values()) {
      if (!name.label().isEmpty() && name.label().equalsIgnoreCase(word.toLowerCase(Locale.ROOT))) {
        return List.of(Input.Key.of(name));
      }
    }
    return word.codePoints().mapToObj(c -> Input.Key.of(c == '_' ? ' ' : c)).toList();
  }

  /** Clicks where a text stands for the first time, so many columns to the right of its start. */
  User click(String text, int right) {
    String[] rows = text().split("\n", -1);
    for (int y = 0; y < rows.length; y++) {
      int x = rows[y].indexOf(text);
      if (x < 0) continue;
      Input.Mouse press =
          new Input.Mouse(Input.Mouse.Action.PRESS, 1, x + right, y, false, false, false);
      View.Reaction _ = view.on(press);
      return this;
    }
    throw new AssertionError(text + " is not on the screen:\n" + text());
  }

  Canvas look(Size other) {
    return view.render(other);
  }

  Canvas look() {
    return view.render(size);
  }

  String text() {
    return look().toText();
  }

  String row(int y) {
    return text().split("\n", -1)[y];
  }
}
