package io.allsmi.tui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.terminal.Input.Key;
import io.allsmi.tui.terminal.KeyName;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenuTest {
  private final Menu menu = new Menu("sort by", List.of("pid", "cpu", "memory"), 0);

  @Test
  void movesBetweenItsEnds() {
    assertThat(menu.after(Key.of(KeyName.UP)).selected()).isZero();
    assertThat(menu.after(Key.of('j')).selected()).isEqualTo(1);
    assertThat(menu.after(Key.of('G')).selected()).isEqualTo(2);
    assertThat(menu.after(Key.of(KeyName.PAGE_DOWN)).selected()).isEqualTo(2);
    assertThat(menu.after(Key.of('x'))).isEqualTo(menu);
  }

  @Test
  void itsItemsAreClickedAndTheRestClosesIt() {
    Hits hits = new Hits();
    Canvas page = new Canvas(40, 11, Glyphs.BRAILLE);
    menu.draw(page, hits);

    String[] rows = page.toText().split("\n", -1);
    int y = 0;
    while (!rows[y].contains("memory")) y++;
    assertThat(hits.at(rows[y].indexOf("memory"), y, 1).target()).isEqualTo(new Menu.Item(2));
    assertThat(hits.at(0, 0, 1).target()).isEqualTo(new Menu.Item(-1));
  }

  @Test
  void scrollsToTheSelectedItem() {
    Canvas page = new Canvas(20, 3, Glyphs.ASCII);
    menu.after(Key.of('G')).draw(page, new Hits());

    assertThat(page.toText()).contains("memory").doesNotContain("pid");
  }
}
