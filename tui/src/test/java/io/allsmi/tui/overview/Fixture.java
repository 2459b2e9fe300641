package io.allsmi.tui.overview;

import io.allsmi.insight.view.FleetView;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.page.Click;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.terminal.Input.Key;
import io.allsmi.tui.terminal.KeyName;

/** The overview in the hands of a user: keys, clicks, and what is then to be seen. */
final class Fixture {
  static final int WIDTH = 120;
  static final int HEIGHT = 38;

  final Scene scene;
  OverviewPage page = OverviewPage.start();
  Step last = Step.to(page);

  Fixture(FleetView view) {
    this(view, UiOptions.of(Glyphs.BRAILLE, 2));
  }

  Fixture(FleetView view, UiOptions options) {
    scene = Scene.of(view, options);
  }

  Fixture press(Key key) {
    last = page.key(key, scene);
    page = (OverviewPage) last.page();
    return this;
  }

  Fixture press(KeyName name) {
    return press(Key.of(name));
  }

  Fixture type(String text) {
    text.codePoints().forEach(c -> press(Key.of(c)));
    return this;
  }

  /** Types a command behind a colon and Enter. */
  Fixture command(String text) {
    return type(":" + text).press(KeyName.ENTER);
  }

  /** Clicks where a text stands for the first time. */
  Fixture click(String text) {
    last = page.click(at(text), scene);
    page = (OverviewPage) last.page();
    return this;
  }

  Fixture wheel(String over, int rows) {
    last = page.wheel(at(over), rows, scene);
    page = (OverviewPage) last.page();
    return this;
  }

  private Click at(String text) {
    Hits hits = new Hits();
    String[] rows = draw(hits).toText().split("\n", -1);
    for (int y = 0; y < rows.length; y++) {
      int x = rows[y].indexOf(text);
      if (x >= 0) return hits.at(x, y, 1);
    }
    throw new AssertionError(text + " is not on the screen");
  }

  Canvas draw(Hits hits) {
    Canvas canvas = new Canvas(WIDTH, HEIGHT, scene.options().glyphs());
    page.draw(canvas, scene, hits);
    return canvas;
  }

  String text() {
    return draw(new Hits()).toText();
  }

  /** The row of the screen that is selected; empty for none. */
  String selected() {
    Canvas canvas = draw(new Hits());
    for (int y = 0; y < HEIGHT; y++) {
      if (canvas.styleAt(3, y).selected()) return canvas.toText().split("\n", -1)[y];
    }
    return "";
  }
}
