package io.allsmi.tui.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private final Column<String> name =
      Column.left("name", 4, 0, (cell, row) -> cell.text(0, 0, row, cell.width(), Style.NORMAL));
  private final Column<String> bar =
      Column.left("bar", 3, 1, (cell, row) -> cell.fill('#', Style.NORMAL));

  @Test
  void theColumnOfTheHighestRankIsLeftOutFirst() {
    assertThat(draw(new Table<>(List.of(name, bar)), 9, -1)).startsWith("name  bar\none   ###");
    assertThat(draw(new Table<>(List.of(name, bar)), 8, -1)).startsWith("name\none");
  }

  @Test
  void roomThatIsLeftGoesRoundUpToWhatEachCanUse() {
    Table<String> table = new Table<>(List.of(name, bar.upTo(5)));

    assertThat(draw(table, 20, -1).split("\n", -1)[1]).isEqualTo("one   #####");
  }

  @Test
  void marksTheColumnThatRowsAreSortedBy() {
    assertThat(draw(new Table<>(List.of(name.upTo(9), bar)).sortedBy("name", true), 20, -1))
        .startsWith("name v");
    assertThat(draw(new Table<>(List.of(name.upTo(9), bar)).sortedBy("name", false), 20, -1))
        .startsWith("name ^");
  }

  @Test
  void theSelectedRowIsAmongThoseThatFit() {
    assertThat(draw(new Table<>(List.of(name)), 9, 3)).contains("four").doesNotContain("one");
  }

  private static String draw(Table<String> table, int width, int selected) {
    Canvas canvas = new Canvas(width, 3, Glyphs.ASCII);
    table.draw(canvas, List.of("one", "two", "thre", "four"), selected);
    StringBuilder text = new StringBuilder();
    for (String row : canvas.toText().split("\n", -1))
      text.append(row.stripTrailing()).append('\n');
    return text.toString();
  }
}
