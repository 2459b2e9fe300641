package io.allsmi.tui.settings;

import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Click;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.KeyTable;
import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.page.Target;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.terminal.Input;
import java.util.List;
import java.util.Optional;

/**
 * Changes the options of the screen, each to be seen at once, and saves them.
 *
 * @param selected the place of a setting in {@link Items#ALL}
 * @param locked whether the screen was read-only before: then it stays so
 */
public record SettingsPage(int selected, boolean locked) implements Page {
  private static final int LIST = 74;
  private static final int PREVIEW = 44;

  /** A setting; the click of its value changes it. */
  private record Row(int item) implements Target {}

  /** The page as it opens. */
  public static SettingsPage of(UiOptions options) {
    return new SettingsPage(0, options.readonly());
  }

  @Override
  public KeyTable<?> keys() {
    return SettingsKeys.TABLE;
  }

  @Override
  public List<Line> heading(Scene scene) {
    return List.of(new Line("settings", Style.BRIGHT));
  }

  @Override
  public void draw(Canvas canvas, Scene scene, Hits hits) {
    boolean wide = canvas.width() >= LIST + PREVIEW;
    int list = wide ? Math.max(LIST, canvas.width() / 2) : canvas.width();
    Canvas left = canvas.region(0, 0, list, canvas.height());
    String place = (selected + 1) + " of " + Items.ALL.size() + "   ";
    Line remark =
        new Line(place, Style.DIM)
            .add("w", Style.ACCENT)
            .add(" saves to the configuration file", Style.DIM);
    Canvas inside = Box.draw(left, new Line("settings", Style.BRIGHT), remark, true);
    SettingsList rows = new SettingsList(scene.options(), selected);
    rows.draw(inside, (row, item) -> hits.add(row, new Row(item)));
    if (!wide) return;
    Canvas right = canvas.region(list, 0, canvas.width() - list, canvas.height());
    Preview.draw(Box.draw(right, "as it looks", "", false), scene.options());
  }

  @Override
  public Step key(Input.Key key, Scene scene) {
    Optional<SettingsAction> action = SettingsKeys.TABLE.action(key);
    return action.isEmpty() ? Step.ignored(this) : act(action.get(), scene.options());
  }

  private Step act(SettingsAction action, UiOptions options) {
    Item.Value value = Items.ALL.get(selected).value();
    return switch (action) {
      case UP -> moved(-1);
      case DOWN -> moved(1);
      case PAGE_UP -> moved(-10);
      case PAGE_DOWN -> moved(10);
      case FIRST -> at(0);
      case LAST -> at(Items.ALL.size() - 1);
      case LESS -> use(options, value.changed(options, -1));
      case MORE -> use(options, value.changed(options, 1));
      case RESET -> use(options, value.reset(options));
      case SAVE -> Step.to(this).with(new Effect.Save(options));
    };
  }

  private Step moved(int by) {
    return at(selected + by);
  }

  private Step at(int place) {
    return Step.to(new SettingsPage(Math.clamp(place, 0, Items.ALL.size() - 1), locked));
  }

  private Step use(UiOptions before, UiOptions after) {
    if (after.equals(before)) return Step.to(this);
    if (locked && !after.readonly()) {
      return Step.to(this)
          .with(new Effect.Say("read-only stays as long as the program runs: start it without"));
    }
    return Step.to(this).with(new Effect.Use(after));
  }

  @Override
  public Step click(Click click, Scene scene) {
    if (!(click.target() instanceof Row row)) return Step.to(this);
    SettingsPage page = new SettingsPage(row.item(), locked);
    int change = SettingsList.changeAt(click.column());
    if (change == 0) return Step.to(page);
    UiOptions options = scene.options();
    return page.use(options, Items.ALL.get(row.item()).value().changed(options, change));
  }

  @Override
  public Step wheel(Click click, int rows, Scene scene) {
    return moved(Integer.signum(rows));
  }
}
