package io.allsmi.tui.dialog;

import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.CharacterWidth;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Target;
import io.allsmi.tui.table.Table;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import java.util.List;

/**
 * A list to choose from, over the middle of a page. Immutable.
 *
 * @param title what is chosen
 * @param items what there is to choose, at least one
 * @param selected the place of the one that Enter takes
 */
public record Menu(String title, List<String> items, int selected) {
  private static final int BORDERS = 4;

  /** An item of the menu that is open; a click outside it meets {@code Item(-1)}. */
  public record Item(int index) implements Target {}

  public Menu {
    items = List.copyOf(items);
    selected = Math.clamp(selected, 0, items.size() - 1);
  }

  /** The menu after a key that moves in it; the same after any other. */
  public Menu after(Input.Key key) {
    if (key.is(KeyName.UP) || key.is('k')) return moved(-1);
    if (key.is(KeyName.DOWN) || key.is('j') || key.is(KeyName.TAB)) return moved(1);
    if (key.is(KeyName.HOME) || key.is('g')) return new Menu(title, items, 0);
    if (key.is(KeyName.END) || key.is('G')) return new Menu(title, items, items.size() - 1);
    if (key.is(KeyName.PAGE_UP)) return moved(-10);
    if (key.is(KeyName.PAGE_DOWN)) return moved(10);
    return this;
  }

  public Menu moved(int by) {
    return new Menu(title, items, selected + by);
  }

  /** Draws the menu over the middle of a page and makes the rest of the page close it. */
  public void draw(Canvas page, Hits hits) {
    hits.add(page, new Item(-1));
    int width = CharacterWidth.of(title) + BORDERS + 2;
    for (String item : items) width = Math.max(width, CharacterWidth.of(item) + BORDERS);
    width = Math.min(page.width(), width);
    int height = Math.min(page.height(), items.size() + 2);
    Canvas place =
        page.region((page.width() - width) / 2, (page.height() - height) / 2, width, height);
    place.fill(' ', Style.NORMAL);
    Canvas inside = Box.draw(place, title, "", true);
    int first = Table.first(items.size(), inside.height(), selected);
    for (int y = 0; y < inside.height() && first + y < items.size(); y++) {
      Canvas row = inside.row(y);
      row.text(1, 0, items.get(first + y), row.width() - 2, Style.NORMAL);
      if (first + y == selected) row.select();
      hits.add(row, new Item(first + y));
    }
  }
}
