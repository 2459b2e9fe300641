package io.allsmi.tui.screen;

import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Binding;
import io.allsmi.tui.page.Click;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.KeyTable;
import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.page.Target;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of a page, over the middle of it; made from its table of keys.
 *
 * @param of the page beneath
 * @param first the first line that is shown, where there are more than fit
 */
record HelpPage(Page of, int first) implements Page {
  private static final int WIDTH = 78;
  private static final int KEYS = 20;

  @Override
  public boolean overlay() {
    return true;
  }

  @Override
  public KeyTable<?> keys() {
    return of.keys();
  }

  @Override
  public List<Line> heading(Scene scene) {
    return of.heading(scene);
  }

  @Override
  public void draw(Canvas canvas, Scene scene, Hits hits) {
    hits.add(canvas, Target.NOTHING);
    List<Binding<?>> bindings = bindings();
    int width = Math.min(WIDTH, canvas.width());
    int height = Math.min(bindings.size() + 4, canvas.height());
    Canvas place =
        canvas.region((canvas.width() - width) / 2, (canvas.height() - height) / 2, width, height);
    place.fill(' ', Style.NORMAL);
    int last = Math.max(0, bindings.size() + 4 - height);
    int from = Math.min(first, last);
    String more = from < last ? "Down shows more   " : "";
    Canvas inside = Box.draw(place, "keys", more + "Esc closes", true);
    for (int i = 0; from + i < bindings.size(); i++) {
      Binding<?> binding = bindings.get(from + i);
      inside.text(1, i, binding.label(), KEYS, Style.ACCENT);
      inside.text(1 + KEYS, i, binding.help(), inside.width() - KEYS - 2, Style.NORMAL);
    }
    String marks = canvas.glyphs().absent() + " not obtained   " + canvas.glyphs().late() + " late";
    inside.text(1, bindings.size() + 1 - from, marks, inside.width() - 2, Style.DIM);
  }

  private List<Binding<?>> bindings() {
    List<Binding<?>> all = new ArrayList<>();
    for (Binding<?> binding : FrameKeys.BEFORE.bindings()) {
      // What the page itself does with the key is told there.
      if (of.keys().action(binding.keys().getFirst()).isEmpty()) all.add(binding);
    }
    all.addAll(of.keys().bindings());
    all.addAll(FrameKeys.AFTER.bindings());
    return all;
  }

  @Override
  public Step key(Input.Key key, Scene scene) {
    if (key.is('q') || key.is(KeyName.ENTER) || key.is(' ')) return Step.back(this);
    if (key.is(KeyName.DOWN) || key.is('j')) return scrolled(1);
    if (key.is(KeyName.UP) || key.is('k')) return scrolled(-1);
    if (key.is(KeyName.PAGE_DOWN)) return scrolled(10);
    if (key.is(KeyName.PAGE_UP)) return scrolled(-10);
    return Step.ignored(this);
  }

  @Override
  public Step click(Click click, Scene scene) {
    return Step.back(this);
  }

  @Override
  public Step wheel(Click click, int rows, Scene scene) {
    return scrolled(rows);
  }

  private Step scrolled(int by) {
    return Step.to(new HelpPage(of, Math.max(0, Math.min(first + by, bindings().size()))));
  }
}
