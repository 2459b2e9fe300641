package io.allsmi.tui.settings;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * The settings beneath the headings of their groups, as far as they fit around the selected one.
 */
final class SettingsList {
  private static final int LABEL = 3;
  private static final int VALUE = 25;
  private static final int VALUE_WIDTH = 14;
  private static final int HELP = VALUE + VALUE_WIDTH;
  private static final int HEADING = -1;
  private static final int GAP = -2;

  private final UiOptions options;
  private final int selected;
  private final List<String> headings = new ArrayList<>();
  private final List<Integer> rows = new ArrayList<>();

  SettingsList(UiOptions options, int selected) {
    this.options = options;
    this.selected = selected;
    String group = "";
    for (int i = 0; i < Items.ALL.size(); i++) {
      Item item = Items.ALL.get(i);
      if (!item.group().equals(group)) {
        if (i > 0) add("", GAP);
        add(item.group(), HEADING);
        group = item.group();
      }
      add("", i);
    }
  }

  private void add(String heading, int row) {
    headings.add(heading);
    rows.add(row);
  }

  /** What a click on a column of a row changes: -1, 0 for nothing, 1. */
  static int changeAt(int column) {
    if (column < VALUE - 2 || column >= VALUE + VALUE_WIDTH) return 0;
    return column < VALUE ? -1 : 1;
  }

  void draw(Canvas canvas, ObjIntConsumer<Canvas> drawn) {
    int first = Table.first(rows.size(), canvas.height(), rows.indexOf(selected));
    for (int y = 0; y < canvas.height() && first + y < rows.size(); y++) {
      Canvas row = canvas.row(y);
      int item = rows.get(first + y);
      if (item == HEADING) row.text(1, 0, headings.get(first + y), row.width() - 2, Style.ACCENT);
      if (item < 0) continue;
      draw(row, Items.ALL.get(item), item == selected);
      drawn.accept(row, item);
    }
  }

  private void draw(Canvas row, Item item, boolean here) {
    boolean usual = item.value().isUsual(options);
    String text = item.value().text(options, row.glyphs());
    row.text(LABEL, 0, item.label(), VALUE - LABEL - 2, here ? Style.BRIGHT : Style.NORMAL);
    int end = row.text(VALUE, 0, text, VALUE_WIDTH - 2, usual ? Style.NORMAL : Style.BRIGHT);
    row.text(HELP, 0, item.help(), row.width() - HELP - 1, Style.DIM);
    if (!here) return;
    row.text(VALUE - 2, 0, "<", Style.ACCENT);
    row.text(end + 1, 0, ">", Style.ACCENT);
    row.select();
  }
}
