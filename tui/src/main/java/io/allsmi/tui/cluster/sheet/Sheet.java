package io.allsmi.tui.cluster.sheet;

import io.allsmi.tui.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list in its order. It is made once for a view and a choice of order, and drawn many times.
 *
 * @param title what the rows are: {@code nodes}
 * @param fields the columns
 * @param rows in their order
 * @param key what tells a row from the others, and is the same in the next view
 */
public record Sheet<T>(String title, List<Field<T>> fields, List<T> rows, Function<T, String> key) {
  public Sheet {
    fields = List.copyOf(fields);
  }

  /** The place of the chosen row: of the one that stands there now where it is gone. */
  public int selected(Choice choice) {
    int last = rows.size() - 1;
    int hint = Math.max(0, Math.min(last, choice.index()));
    if (last < 0 || choice.selected().isEmpty()) return hint;
    if (key.apply(rows.get(hint)).equals(choice.selected())) return hint;
    for (int i = 0; i <= last; i++) {
      if (key.apply(rows.get(i)).equals(choice.selected())) return i;
    }
    return hint;
  }

  /** The choice with another row selected; the last one where there are not so many. */
  public Choice select(Choice choice, int index) {
    if (rows.isEmpty()) return choice;
    int at = Math.clamp(index, 0, rows.size() - 1);
    return choice.withSelected(key.apply(rows.get(at)), at);
  }

  /** The words of the columns. */
  public List<String> words() {
    List<String> words = new ArrayList<>(fields.size());
    for (Field<T> field : fields) words.add(field.word());
    return words;
  }

  public List<Column<T>> columns() {
    List<Column<T>> columns = new ArrayList<>(fields.size());
    for (Field<T> field : fields) columns.add(field.column());
    return columns;
  }

  /** Whether the most stands first as it is sorted now. */
  public boolean falls(Choice choice) {
    for (Field<T> field : fields) {
      if (field.word().equals(choice.order())) return field.falls() != choice.reversed();
    }
    return choice.reversed();
  }
}
